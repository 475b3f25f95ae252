namespace Extract.Evaluation.Statistics;

/// <summary>Where a figure lies in 95 of 100 samples.</summary>
public readonly record struct Interval(double Low, double High)
{
    /// <summary>The 2.5th to the 97.5th percentile, by nearest rank.</summary>
    /// <param name="samples">At least one; sorted in place.</param>
    public static Interval Of(double[] samples)
    {
        Array.Sort(samples);
        return new Interval(samples[Rank(.025, samples.Length)], samples[Rank(.975, samples.Length)]);
    }

    private static int Rank(double share, int count) => Math.Clamp((int)Math.Ceiling(share * count) - 1, 0, count - 1);
}
