namespace Extract.Evaluation.Clusters;

/// <summary>Finds where a text has a name, word by word: any white space between them, no letter or digit beside them. Thread-safe.</summary>
internal static class NameFinder
{
    /// <summary>Every place, in order, in UTF-16 code units; a lower-case name is found in either case.</summary>
    public static IEnumerable<(int Start, int End)> Find(string text, string name)
    {
        string[] words = name.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        if (words.Length == 0)
        {
            yield break;
        }

        StringComparison comparison = char.IsLower(words[0][0]) ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal;
        for (int at = 0; (at = text.IndexOf(words[0], at, comparison)) >= 0; at++)
        {
            int end = EndOf(text, at, words, comparison);
            if (end > 0 && !IsWord(text, at - 1) && !IsWord(text, end))
            {
                yield return (at, end);
            }
        }
    }

    private static int EndOf(string text, int at, string[] words, StringComparison comparison)
    {
        for (int i = 0; i < words.Length; i++)
        {
            int start = at;
            while (i > 0 && at < text.Length && char.IsWhiteSpace(text[at]))
            {
                at++;
            }

            if ((i > 0 && at == start) || !text.AsSpan(at).StartsWith(words[i], comparison))
            {
                return -1;
            }

            at += words[i].Length;
        }

        return at;
    }

    private static bool IsWord(string text, int at) => at >= 0 && at < text.Length && char.IsLetterOrDigit(text[at]);
}
