namespace Extract.Evaluation.Judging;

/// <summary>When two folded phrases say the same.</summary>
internal static class TextAgreement
{
    private static readonly string[] _prepositions = ["of", "for", "in", "at", "to", "with"];

    /// <summary>
    /// Equal, or the words of one contain the other's and both have the same head noun: mayor and london mayor,
    /// president and president of the board.
    /// </summary>
    public static bool Same(string a, string b)
    {
        if (a == b)
        {
            return true;
        }

        string[] first = Words(a);
        string[] second = Words(b);
        return Head(a) is { Length: > 0 } head
            && head == Head(b)
            && (first.All(word => second.Contains(word)) || second.All(word => first.Contains(word)));
    }

    private static string[] Words(string text) => text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);

    /// <summary>The last word before the first preposition that stands between words.</summary>
    private static string Head(string text)
    {
        int end = text.Length;
        foreach (string preposition in _prepositions)
        {
            int at = text.IndexOf($" {preposition} ", StringComparison.Ordinal);
            end = at >= 0 ? Math.Min(end, at) : end;
        }

        return Words(text[..end]) is { Length: > 0 } words ? words[^1] : "";
    }
}
