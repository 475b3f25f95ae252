namespace Extract.Language.Neural;

/// <summary>How far and in which direction a governor stands, in steps that grow.</summary>
internal static class Distance
{
    public const int Buckets = 24;

    /// <summary>The bucket of a governor at <paramref name="head"/>; the root's is the last.</summary>
    public static int Of(int word, int head)
    {
        int far = Math.Abs(head - word);
        int step = far <= 5 ? far : far <= 7 ? 6 : far <= 10 ? 7 : far <= 15 ? 8 : far <= 25 ? 9 : 10;
        return head < word ? step : 11 + step;
    }

    public const int Root = Buckets - 1;
}
