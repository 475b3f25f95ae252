using System.Text;
using Extract.Language.Text;

namespace Extract.Knowledge.Entities;

/// <summary>
/// Names as they compare: folded letters (<see cref="Folding"/>), without a leading article and a closing
/// possessive; hyphens and white space folded to one space. Thread-safe.
/// </summary>
public static class NameFold
{
    /// <summary>The comparison form of a name.</summary>
    public static string Fold(string name)
    {
        string letters = Folding.Letters(name);
        StringBuilder folded = new(letters.Length);
        bool gap = false;
        foreach (char c in letters)
        {
            if (char.IsWhiteSpace(c) || c is '-' or '\u2010' or '\u2011')
            {
                gap = folded.Length > 0;
                continue;
            }

            if (gap)
            {
                folded.Append(' ');
                gap = false;
            }

            folded.Append(c is '\u2019' or '\u2018' ? '\'' : c);
        }

        return Trim(folded.ToString());
    }

    /// <summary>Lower-case ASCII letters and digits with hyphens between words.</summary>
    public static string Slug(string name)
    {
        StringBuilder slug = new(name.Length);
        foreach (char c in Fold(name))
        {
            if (char.IsLetterOrDigit(c))
            {
                slug.Append(c);
            }
            else if (c != '\'' && slug.Length > 0 && slug[^1] != '-')
            {
                slug.Append('-');
            }
        }

        return slug.ToString().TrimEnd('-');
    }

    private static string Trim(string folded)
    {
        if (folded.EndsWith("'s", StringComparison.Ordinal))
        {
            folded = folded[..^2];
        }

        folded = folded.Trim(' ', '.', '"', '\'');
        foreach (string article in (ReadOnlySpan<string>)["the ", "a ", "an "])
        {
            if (folded.StartsWith(article, StringComparison.Ordinal))
            {
                return folded[article.Length..];
            }
        }

        return folded;
    }
}
