namespace Extract.Rules.Patterns;

/// <summary>How often words stand in English news, roughly: what it costs to wait for one. Frozen.</summary>
internal static class CommonWords
{
    /// <summary>Of a thousand tokens, those that are a word of no special mark.</summary>
    public const double Other = 0.2;

    private static readonly Dictionary<string, double> PerThousand = Read(
        (50, "the , ."),
        (25, "of to and in a - be is 's"),
        (10, "on for at with by from his was as \" ' it ( ) that he have who has : an"),
        (5, "will which after her before their through were are been had this they she its one over into up but or also not first"),
        (2, "out when where two during then about around three while being there more other between time its our we i you all off than so would last four new during some him them per no down"));

    public static double Of(string word) => PerThousand.GetValueOrDefault(word, Other);

    private static Dictionary<string, double> Read(params ReadOnlySpan<(double Often, string Words)> bands)
    {
        Dictionary<string, double> all = new(StringComparer.Ordinal);
        foreach ((double often, string words) in bands)
        {
            foreach (string word in words.Split(' '))
            {
                all.TryAdd(word, often);
            }
        }

        return all;
    }
}
