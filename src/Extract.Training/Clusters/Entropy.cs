namespace Extract.Training.Clusters;

/// <summary>n log n in whole numbers (units of 2^-16 bits), the same on every machine. Thread-safe.</summary>
internal static class Entropy
{
    private const int Known = 1 << 16;

    private static readonly long[] Values = Table();

    /// <summary>How much n log n rises when n grows by some.</summary>
    public static long Rise(int from, int by) => by == 0 ? 0 : Of(from + by) - Of(from);

    private static long Of(int n) => n < Known ? Values[n] : n * Log(n);

    private static long[] Table()
    {
        long[] values = new long[Known];
        for (int n = 2; n < Known; n++)
        {
            values[n] = n * Log(n);
        }

        return values;
    }

    /// <summary>The logarithm to base 2, digit by digit: square, and halve what passes 2.</summary>
    private static long Log(int n)
    {
        int whole = System.Numerics.BitOperations.Log2((uint)n);
        ulong mantissa = ((ulong)n << 31) >> whole;
        long log = whole;
        for (int digit = 0; digit < 16; digit++)
        {
            mantissa = (ulong)(((UInt128)mantissa * mantissa) >> 31);
            log <<= 1;
            if (mantissa >= 1UL << 32)
            {
                mantissa >>= 1;
                log |= 1;
            }
        }

        return log;
    }
}
