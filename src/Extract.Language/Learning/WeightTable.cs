using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Extract.Language.Learning;

/// <summary>
/// The weights of a linear classifier, eight bits each. A feature's row starts at its hash and holds one weight per class;
/// rows overlap, which costs little because nearly all weights are 0, and keeps a row in one or two cache lines.
/// Frozen and thread-safe.
/// </summary>
internal sealed class WeightTable
{
    private readonly sbyte[] _weights;
    private readonly uint _mask;

    /// <param name="weights">A power of two of weights, followed by a copy of the first <see cref="Padded"/> (rows never wrap).</param>
    /// <param name="classes">Number of classes.</param>
    public WeightTable(sbyte[] weights, int classes)
    {
        Classes = classes;
        Padded = Pad(classes);
        _weights = weights;
        _mask = (uint)(weights.Length - Padded - 1);
        if (!BitOperations.IsPow2(weights.Length - Padded))
        {
            throw new InvalidDataException("A weight table must hold a power of two of weights.");
        }
    }

    public int Classes { get; }

    /// <summary>Length that the scores given to <see cref="Score"/> must have.</summary>
    public int Padded { get; }

    public ReadOnlySpan<sbyte> Weights => _weights.AsSpan(0, _weights.Length - Padded);

    public static int Pad(int classes) => (classes + 31) & ~31;

    /// <summary>Sums the rows of the features into <paramref name="scores"/>.</summary>
    public void Score(ReadOnlySpan<uint> features, Span<short> scores)
    {
        scores[..Padded].Clear();
        Add(features, scores);
    }

    /// <summary>Sums three rows summed before and the rows of the features into <paramref name="scores"/>.</summary>
    public void Score(ReadOnlySpan<uint> features, ReadOnlySpan<short> first, ReadOnlySpan<short> second, ReadOnlySpan<short> third, Span<short> scores)
    {
        ref short a = ref MemoryMarshal.GetReference(first[..Padded]);
        ref short b = ref MemoryMarshal.GetReference(second[..Padded]);
        ref short c = ref MemoryMarshal.GetReference(third[..Padded]);
        ref short target = ref MemoryMarshal.GetReference(scores[..Padded]);
        for (nuint at = 0; at < (nuint)Padded; at += 16)
        {
            Vector256<short> sum = Vector256.LoadUnsafe(ref a, at) + Vector256.LoadUnsafe(ref b, at) + Vector256.LoadUnsafe(ref c, at);
            sum.StoreUnsafe(ref target, at);
        }

        Add(features, scores);
    }

    /// <summary>The first of the best of <see cref="Classes"/> scores. What stands in the padding after them is lost.</summary>
    public int Best(Span<short> scores)
    {
        scores[Classes..Padded].Fill(short.MinValue);
        ref short source = ref MemoryMarshal.GetReference(scores);
        Vector256<short> best = Vector256.LoadUnsafe(ref source);
        for (nuint at = 16; at < (nuint)Padded; at += 16)
        {
            best = Vector256.Max(best, Vector256.LoadUnsafe(ref source, at));
        }

        Vector128<short> half = Vector128.Max(best.GetLower(), best.GetUpper());
        short top = short.MinValue;
        for (int i = 0; i < Vector128<short>.Count; i++)
        {
            top = Math.Max(top, half[i]);
        }

        return scores.IndexOf(top);
    }

    private void Add(ReadOnlySpan<uint> features, Span<short> scores)
    {
        ref sbyte table = ref MemoryMarshal.GetArrayDataReference(_weights);
        ref short target = ref MemoryMarshal.GetReference(scores[..Padded]);
        for (nuint block = 0; block < (nuint)Padded; block += 32)
        {
            Vector256<short> low = Vector256.LoadUnsafe(ref target, block);
            Vector256<short> high = Vector256.LoadUnsafe(ref target, block + 16);
            foreach (uint feature in features)
            {
                Vector256<sbyte> row = Vector256.LoadUnsafe(ref table, (nuint)(feature & _mask) + block);
                (Vector256<short> a, Vector256<short> b) = Vector256.Widen(row);
                low += a;
                high += b;
            }

            low.StoreUnsafe(ref target, block);
            high.StoreUnsafe(ref target, block + 16);
        }
    }
}
