using System.Globalization;
using System.Text;

namespace Extract.Language.Text;

/// <summary>
/// Folds letters so that spellings of one name meet: Unicode NFKD, marks dropped, case-folded. It brings its own table
/// because the culture-invariant mode that the project runs in does not normalize. Thread-safe.
/// </summary>
public static class Folding
{
    private static readonly Dictionary<char, string> _table = Load();

    /// <summary>"Łódź–Zürich ﬁne" gives "łodz–zurich fine"; white space and punctuation stay.</summary>
    public static string Letters(ReadOnlySpan<char> text)
    {
        StringBuilder folded = new(text.Length);
        foreach (char c in text)
        {
            if (c < 0x80)
            {
                folded.Append(char.ToLowerInvariant(c));
            }
            else if (_table.TryGetValue(c, out string? direct) || _table.TryGetValue(char.ToLowerInvariant(c), out direct))
            {
                folded.Append(direct);
            }
            else if (CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark)
            {
                folded.Append(char.ToLowerInvariant(c));
            }
        }

        return folded.ToString();
    }

    /// <summary>
    /// A name or phrase as two writers might agree on it: letters folded, white space and hyphens to one space, without a leading
    /// article, a closing possessive, and quotes or stops around it.
    /// </summary>
    public static string Phrase(ReadOnlySpan<char> text)
    {
        string letters = Letters(text).Replace('’', '\'').Trim();
        ReadOnlySpan<char> bare = letters.AsSpan();
        if (bare.EndsWith("'s", StringComparison.Ordinal))
        {
            bare = bare[..^2];
        }
        else if (bare.EndsWith('\''))
        {
            bare = bare[..^1];
        }

        StringBuilder folded = new(bare.Length);
        bool inGap = false;
        foreach (char c in bare)
        {
            bool gap = c == '-' || char.IsWhiteSpace(c);
            if (!gap || !inGap)
            {
                folded.Append(gap ? ' ' : c);
            }

            inGap = gap;
        }

        string phrase = folded.ToString().Trim(' ', '.', '"', '\'');
        foreach (string article in new[] { "the ", "a ", "an " })
        {
            if (phrase.StartsWith(article, StringComparison.Ordinal))
            {
                return phrase[article.Length..];
            }
        }

        return phrase;
    }

    private static Dictionary<char, string> Load()
    {
        using Stream stream = typeof(Folding).Assembly.GetManifestResourceStream("folding.txt")!;
        using StreamReader reader = new(stream);
        Dictionary<char, string> table = [];
        while (reader.ReadLine() is string line)
        {
            int tab = line.IndexOf('\t');
            for (int i = tab + 1; tab >= 0 && i < line.Length; i++)
            {
                table[line[i]] = line[..tab];
            }
        }

        return table;
    }
}
