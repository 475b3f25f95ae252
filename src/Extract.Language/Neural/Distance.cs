namespace Extract.Language.Neural;

/// <summary>How far and in which direction a governor stands, in steps that grow.</summary>
internal static class Distance
{
    public const int Buckets = 24;

    private const int Far = 26;

    private static readonly byte[] Steps = [.. Enumerable.Range(-Far, (2 * Far) + 1).Select(StepOf)];

    /// <summary>The bucket of a governor at <paramref name="head"/>; the root's is the last.</summary>
    public static int Of(int word, int head) => Steps[Math.Clamp(head - word, -Far, Far) + Far];

    public const int Root = Buckets - 1;

    private static byte StepOf(int difference)
    {
        int far = Math.Abs(difference);
        int step = far <= 5 ? far : far <= 7 ? 6 : far <= 10 ? 7 : far <= 15 ? 8 : far <= 25 ? 9 : 10;
        return (byte)(difference < 0 ? step : 11 + step);
    }
}
