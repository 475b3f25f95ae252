namespace Extract.Evaluation.Judging;

/// <summary>When two folded names or phrases are about the same words, though not about the same extent of them. Thread-safe.</summary>
internal static class NameOverlap
{
    /// <summary>The words of one are all among those of the other: "Kotov", "Oleg Kotov". A head noun alone ties no two cathedrals.</summary>
    public static bool Overlap(string a, string b)
    {
        string[] first = Words(a);
        string[] second = Words(b);
        return first.Length > 0 && second.Length > 0 && (first.All(word => second.Contains(word)) || second.All(word => first.Contains(word)));
    }

    private static string[] Words(string text) => text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
}
