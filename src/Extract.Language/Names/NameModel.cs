using System.IO.Compression;
using System.Numerics;

namespace Extract.Language.Names;

/// <summary>
/// The weights of a linear-chain conditional random field (Lafferty, McCallum and Pereira, 2001) over hashed features,
/// quantized to eight bits, and the words that running text writes in lower case. Immutable and thread-safe.
/// </summary>
public sealed class NameModel
{
    private const int Version = 1;

    private static readonly Lazy<NameModel> s_default = new(ReadEmbedded);

    private readonly uint[] _keys;
    private readonly sbyte[] _rows;
    private readonly float _scale;
    private readonly float[] _transitions;
    private readonly HashSet<uint> _common;
    private readonly int[] _slots;

    /// <summary>Makes a model of weights.</summary>
    /// <param name="keys">Feature hashes in ascending order.</param>
    /// <param name="rows">One weight per feature and label, feature by feature.</param>
    /// <param name="scale">What one step of a weight is worth.</param>
    /// <param name="transitions">From each label, and last from the start of the sentence, to each label.</param>
    /// <param name="common">Hashes of common words as by <see cref="WordHash"/>.</param>
    public NameModel(uint[] keys, sbyte[] rows, float scale, float[] transitions, IEnumerable<uint> common)
    {
        _keys = keys;
        _rows = rows;
        _scale = scale;
        _transitions = transitions;
        _common = [.. common];
        int size = (int)BitOperations.RoundUpToPowerOf2((uint)Math.Max(16, keys.Length * 2));
        _slots = new int[size];
        for (int i = 0; i < keys.Length; i++)
        {
            int slot = (int)((keys[i] * 0x9E3779B1u) & (uint)(size - 1));
            while (_slots[slot] != 0)
            {
                slot = (slot + 1) & (size - 1);
            }

            _slots[slot] = i + 1;
        }
    }

    /// <summary>The model that ships with the library.</summary>
    public static NameModel Default => s_default.Value;

    /// <summary>How many features bear weight.</summary>
    public int FeatureCount => _keys.Length;

    /// <summary>The hash under which a common word is stored.</summary>
    public static uint WordHash(ReadOnlySpan<char> lower)
    {
        uint h = 2166136261;
        foreach (char c in lower)
        {
            h = (h ^ c) * 16777619;
        }

        return h >> 4;
    }

    /// <summary>Reads a model that <see cref="Write"/> wrote.</summary>
    /// <exception cref="InvalidDataException">The stream holds no such model.</exception>
    public static NameModel Read(Stream stream)
    {
        using BrotliStream unpacked = new(stream, CompressionMode.Decompress, leaveOpen: true);
        using BinaryReader reader = new(unpacked);
        if (reader.ReadInt32() != Version)
        {
            throw new InvalidDataException("This is no name model of this version.");
        }

        float scale = reader.ReadSingle();
        float[] transitions = new float[(NameLabels.Count + 1) * NameLabels.Count];
        for (int i = 0; i < transitions.Length; i++)
        {
            transitions[i] = reader.ReadSingle();
        }

        uint[] keys = ReadAscending(reader);
        sbyte[] rows = new sbyte[keys.Length * NameLabels.Count];
        for (int label = 0; label < NameLabels.Count; label++)
        {
            for (int i = 0; i < keys.Length; i++)
            {
                rows[(i * NameLabels.Count) + label] = reader.ReadSByte();
            }
        }

        return new NameModel(keys, rows, scale, transitions, ReadAscending(reader));
    }

    /// <summary>Writes the model, compressed.</summary>
    public void Write(Stream stream)
    {
        using BrotliStream packed = new(stream, CompressionLevel.SmallestSize, leaveOpen: true);
        using BinaryWriter writer = new(packed);
        writer.Write(Version);
        writer.Write(_scale);
        foreach (float weight in _transitions)
        {
            writer.Write(weight);
        }

        WriteAscending(writer, _keys);
        for (int label = 0; label < NameLabels.Count; label++)
        {
            for (int i = 0; i < _keys.Length; i++)
            {
                writer.Write(_rows[(i * NameLabels.Count) + label]);
            }
        }

        WriteAscending(writer, [.. _common.Order()]);
    }

    internal NameHint HintsOf(string lower) =>
        NameLexicon.Default[lower] | (_common.Contains(WordHash(lower)) ? NameHint.Common : NameHint.None);

    /// <summary>The best labels of a sentence (Viterbi), with a bonus on each word's labels where given.</summary>
    internal void Decode(NameSentence sentence, ReadOnlySpan<float> bonus, Span<int> labels)
    {
        const int L = NameLabels.Count;
        int n = sentence.Length;
        float[] emissions = new float[n * L];
        Score(sentence, emissions);
        for (int i = 0; i < bonus.Length; i++)
        {
            emissions[i] += bonus[i];
        }

        float[] best = new float[n * L];
        int[] from = new int[n * L];
        for (int i = 0; i < n; i++)
        {
            for (int label = 0; label < L; label++)
            {
                float top = float.NegativeInfinity;
                int argument = -1;
                for (int p = i == 0 ? L : 0; p < (i == 0 ? L + 1 : L); p++)
                {
                    if (NameLabels.MayFollow(p == L ? -1 : p, label))
                    {
                        float score = _transitions[(p * L) + label] + (i == 0 ? 0 : best[((i - 1) * L) + p]);
                        if (score > top)
                        {
                            top = score;
                            argument = p;
                        }
                    }
                }

                best[(i * L) + label] = top + emissions[(i * L) + label];
                from[(i * L) + label] = argument;
            }
        }

        int last = 0;
        for (int label = 1; n > 0 && label < L; label++)
        {
            last = best[((n - 1) * L) + label] > best[((n - 1) * L) + last] ? label : last;
        }

        for (int i = n - 1; i >= 0; i--)
        {
            labels[i] = last;
            last = from[(i * L) + last];
        }
    }

    private static NameModel ReadEmbedded()
    {
        using Stream resource = typeof(NameModel).Assembly.GetManifestResourceStream("names.bin")
            ?? throw new InvalidOperationException("The name model is missing from the assembly.");
        return Read(resource);
    }

    private static uint[] ReadAscending(BinaryReader reader)
    {
        uint[] values = new uint[reader.ReadInt32()];
        uint value = 0;
        for (int i = 0; i < values.Length; i++)
        {
            value += (uint)reader.Read7BitEncodedInt();
            values[i] = value;
        }

        return values;
    }

    private static void WriteAscending(BinaryWriter writer, uint[] values)
    {
        writer.Write(values.Length);
        uint before = 0;
        foreach (uint value in values)
        {
            writer.Write7BitEncodedInt((int)(value - before));
            before = value;
        }
    }

    private void Score(NameSentence sentence, float[] emissions)
    {
        const int L = NameLabels.Count;
        Span<uint> buffer = stackalloc uint[NameFeatures.Most];
        Span<int> sums = stackalloc int[L];
        NameFeatures features = new(sentence, buffer);
        for (int i = 0; i < sentence.Length; i++)
        {
            int count = features.Extract(i);
            sums.Clear();
            for (int f = 0; f < count; f++)
            {
                int row = Find(buffer[f]);
                if (row >= 0)
                {
                    ReadOnlySpan<sbyte> weights = _rows.AsSpan(row * L, L);
                    for (int label = 0; label < L; label++)
                    {
                        sums[label] += weights[label];
                    }
                }
            }

            for (int label = 0; label < L; label++)
            {
                emissions[(i * L) + label] = sums[label] * _scale;
            }
        }
    }

    private int Find(uint key)
    {
        int mask = _slots.Length - 1;
        int slot = (int)((key * 0x9E3779B1u) & (uint)mask);
        while (_slots[slot] != 0)
        {
            int row = _slots[slot] - 1;
            if (_keys[row] == key)
            {
                return row;
            }

            slot = (slot + 1) & mask;
        }

        return -1;
    }
}
