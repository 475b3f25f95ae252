using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Extract.Language.Names;

/// <summary>
/// The weights of a linear-chain conditional random field (Lafferty, McCallum and Pereira, 2001) over hashed features,
/// quantized to eight bits, and what its corpora taught about words. Immutable and thread-safe.
/// </summary>
public sealed partial class NameModel
{
    /// <summary>Labels padded to whole vectors.</summary>
    internal const int Stride = 16;

    private static readonly Lazy<NameModel> s_default = new(ReadEmbedded);

    private readonly uint[] _keys;
    private readonly sbyte[] _rows;
    private readonly float _scale;
    private readonly float[] _transitions;
    private readonly float[] _moves;
    private readonly Slot[] _slots;
    private readonly int _shift;

    /// <summary>Makes a model of weights.</summary>
    /// <param name="keys">Feature hashes in ascending order.</param>
    /// <param name="rows">Weights feature by feature, <see cref="Stride"/> for each.</param>
    /// <param name="scale">What one step of a weight is worth.</param>
    /// <param name="transitions">From each label, and last from the start of a stretch, to each label.</param>
    /// <param name="words">What is known of words.</param>
    internal NameModel(uint[] keys, sbyte[] rows, float scale, float[] transitions, NameWords words)
    {
        _keys = keys;
        _rows = rows;
        _scale = scale;
        _transitions = transitions;
        Words = words;
        _moves = Moves(transitions);
        int bits = BitOperations.Log2(BitOperations.RoundUpToPowerOf2((uint)Math.Max(16, keys.Length * 2)));
        _slots = new Slot[1 << bits];
        _shift = 32 - bits;
        for (int i = 0; i < keys.Length; i++)
        {
            int slot = (int)((keys[i] * 0x9E3779B1u) >> _shift);
            while (_slots[slot].Row != 0)
            {
                slot = (slot + 1) & (_slots.Length - 1);
            }

            _slots[slot] = new Slot(keys[i], i + 1);
        }
    }

    /// <summary>The model that ships with the library.</summary>
    public static NameModel Default => s_default.Value;

    /// <summary>How many features bear weight.</summary>
    public int FeatureCount => _keys.Length;

    internal NameWords Words { get; }

    /// <summary>Scores every candidate of a sentence.</summary>
    internal void Score(NameSentence sentence)
    {
        Span<uint> buffer = stackalloc uint[NameFeatures.Most];
        NameFeatures features = new(sentence, buffer);
        Span<int> rows = sentence.Rows;
        Span<float> emissions = sentence.Reading.Emissions;
        for (int i = 0; i < rows.Length; i++)
        {
            if (rows[i] >= 0)
            {
                Sum(buffer[..features.Extract(i)], emissions.Slice(rows[i] * Stride, Stride));
            }
        }
    }

    /// <summary>The best labels of a sentence, stretch by stretch, with a bonus on the labels of each word where given.</summary>
    internal void Decode(NameSentence sentence)
    {
        Span<int> rows = sentence.Rows;
        Span<byte> labels = sentence.Labels;
        labels.Clear();
        for (int i = 0; i < rows.Length;)
        {
            int end = i;
            while (end < rows.Length && rows[end] >= 0)
            {
                end++;
            }

            if (end > i)
            {
                sentence.Reading.Decoder.Decode(sentence.Reading.Emissions.AsSpan(rows[i] * Stride, (end - i) * Stride), _moves, labels[i..end]);
            }

            i = end + 1;
        }
    }

    private static float[] Moves(float[] transitions)
    {
        float[] moves = new float[(NameLabels.Count + 1) * Stride];
        Array.Fill(moves, float.NegativeInfinity);
        for (int p = 0; p <= NameLabels.Count; p++)
        {
            for (int label = 0; label < NameLabels.Count; label++)
            {
                if (NameLabels.MayFollow(p == NameLabels.Count ? -1 : p, label))
                {
                    moves[(p * Stride) + label] = transitions[(p * NameLabels.Count) + label];
                }
            }
        }

        return moves;
    }

    /// <summary>Adds up the rows of features: whole numbers, so the order does not matter.</summary>
    private void Sum(ReadOnlySpan<uint> features, Span<float> emissions)
    {
        Vector128<short> low = Vector128<short>.Zero;
        Vector128<short> high = Vector128<short>.Zero;
        ref sbyte rows = ref MemoryMarshal.GetArrayDataReference(_rows);
        Slot[] slots = _slots;
        int mask = slots.Length - 1;
        foreach (uint feature in features)
        {
            int slot = (int)((feature * 0x9E3779B1u) >> _shift) & mask;
            while (slots[slot].Row != 0)
            {
                if (slots[slot].Key == feature)
                {
                    (Vector128<short> first, Vector128<short> second) = Vector128.Widen(Vector128.LoadUnsafe(ref rows, (nuint)((slots[slot].Row - 1) * Stride)));
                    low += first;
                    high += second;
                    break;
                }

                slot = (slot + 1) & mask;
            }
        }

        for (int label = 0; label < 8; label++)
        {
            emissions[label] = low[label] * _scale;
            emissions[label + 8] = high[label] * _scale;
        }
    }

    private readonly record struct Slot(uint Key, int Row);
}
