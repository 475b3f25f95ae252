namespace Extract.Evaluation.Judging;

/// <summary>When two folded names or phrases are about the same words, though not about the same extent of them. Thread-safe.</summary>
internal static class NameOverlap
{
    /// <summary>
    /// The words of one contain those of the other ("Kotov", "Oleg Kotov"), or both end in the same word and share another
    /// ("commander Oleg Kotov", "Oleg Ivanovich Kotov").
    /// </summary>
    public static bool Overlap(string a, string b)
    {
        string[] first = Words(a);
        string[] second = Words(b);
        if (first.Length == 0 || second.Length == 0)
        {
            return false;
        }

        int shared = first.Distinct().Count(word => second.Contains(word));
        return shared == Math.Min(first.Distinct().Count(), second.Distinct().Count()) || (shared > 1 && first[^1] == second[^1]);
    }

    private static string[] Words(string text) => text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
}
