using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Extract.Language.Neural;

/// <summary>
/// Rows of numbers between -16 and 16 with eleven binary places, in 16 bits: half the memory of floating point, and memory is what adding such
/// rows takes. Thread-safe.
/// </summary>
internal static class ShortRows
{
    private const float Scale = 1 << 11;

    /// <summary>The numbers rounded; what lies beyond the range becomes its end.</summary>
    public static short[] Of(ReadOnlySpan<float> values)
    {
        short[] rows = new short[values.Length];
        for (int i = 0; i < rows.Length; i++)
        {
            rows[i] = (short)Math.Clamp(MathF.Round(values[i] * Scale), short.MinValue, short.MaxValue);
        }

        return rows;
    }

    /// <summary>Writes the sum of two rows, whose length is a multiple of 16.</summary>
    public static void Add(ReadOnlySpan<short> left, ReadOnlySpan<short> right, Span<float> sum)
    {
        ref short a = ref MemoryMarshal.GetReference(left);
        ref short b = ref MemoryMarshal.GetReference(right[..left.Length]);
        ref float target = ref MemoryMarshal.GetReference(sum[..left.Length]);
        Vector256<float> unit = Vector256.Create(1 / Scale);
        for (nuint i = 0; i < (nuint)left.Length; i += 16)
        {
            (Vector256<int> low, Vector256<int> high) = Vector256.Widen(Vector256.LoadUnsafe(ref a, i));
            (Vector256<int> low2, Vector256<int> high2) = Vector256.Widen(Vector256.LoadUnsafe(ref b, i));
            (Vector256.ConvertToSingle(low + low2) * unit).StoreUnsafe(ref target, i);
            (Vector256.ConvertToSingle(high + high2) * unit).StoreUnsafe(ref target, i + 8);
        }
    }
}
