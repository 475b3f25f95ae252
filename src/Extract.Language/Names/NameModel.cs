using System.Numerics;

namespace Extract.Language.Names;

/// <summary>
/// The weights of a linear-chain conditional random field (Lafferty, McCallum and Pereira, 2001) over hashed features,
/// quantized to eight bits, and the words that running text writes in lower case. Immutable and thread-safe.
/// </summary>
public sealed partial class NameModel
{
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
