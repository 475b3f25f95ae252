using Extract.Knowledge.Profile;

namespace Extract.Knowledge.Entities;

/// <summary>Cuts a name as it stands in the text down to the name itself.</summary>
internal static class Surface
{
    private static readonly char[] _quotes = ['"', '\'', '\u2018', '\u2019', '\u201c', '\u201d', ',', ' '];

    /// <summary>The name without quotes, article, closing possessive and, for people, title.</summary>
    public static string Clean(ReadOnlySpan<char> text, EntityNature nature, KnowledgeProfile profile, out Gender gender)
    {
        gender = Gender.Unknown;
        List<string> words = [.. new string(text).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)];
        if (words.Count > 1 && words[0].Equals("the", StringComparison.OrdinalIgnoreCase))
        {
            words.RemoveAt(0);
        }

        while (nature == EntityNature.Personal && words.Count > 1 && profile.IsTitle(words[0], words.Count - 1, out Gender told))
        {
            gender = told == Gender.Unknown ? gender : told;
            words.RemoveAt(0);
        }

        string name = string.Join(' ', words).Trim(_quotes);
        foreach (string possessive in (ReadOnlySpan<string>)["'s", "\u2019s"])
        {
            if (name.EndsWith(possessive, StringComparison.Ordinal))
            {
                name = name[..^possessive.Length];
            }
        }

        return name;
    }

    /// <summary>
    /// The capitalized core of a name between lower-case words ("troupe Diversity", "Soyuz TMA-11M rocket");
    /// the name itself when it has none or is wholly capitalized.
    /// </summary>
    public static string Core(string name, bool dropLeading)
    {
        string[] words = name.Split(' ');
        int first = 0;
        int end = words.Length;
        while (dropLeading && first < end && !IsCapitalized(words[first]))
        {
            first++;
        }

        while (end > first && !IsCapitalized(words[end - 1]))
        {
            end--;
        }

        return first == end ? name : string.Join(' ', words, first, end - first);
    }

    private static bool IsCapitalized(string word) => word.Length > 0 && (char.IsUpper(word[0]) || char.IsDigit(word[0]));
}
