namespace Extract.Evaluation.Statistics;

/// <summary>
/// The generator of Steele, Lea and Flood, "Fast splittable pseudorandom number generators", OOPSLA 2014: the same numbers from the same seed
/// on every machine and in every version of the runtime. Not thread-safe.
/// </summary>
public sealed class SplitMix64(ulong seed)
{
    private ulong _state = seed;

    /// <summary>The next 64 bits.</summary>
    public ulong Next()
    {
        ulong bits = _state += 0x9E3779B97F4A7C15;
        bits = (bits ^ (bits >> 30)) * 0xBF58476D1CE4E5B9;
        bits = (bits ^ (bits >> 27)) * 0x94D049BB133111EB;
        return bits ^ (bits >> 31);
    }

    /// <summary>A number from 0 to below the bound, each as likely but for less than bound/2⁶⁴ (Lemire 2019).</summary>
    public int Next(int bound) => (int)Math.BigMul(Next(), (ulong)bound, out _);
}
