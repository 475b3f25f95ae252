using System.Text;

namespace Extract.Knowledge.Entities;

/// <summary>
/// Names as they compare: without accents, case, a leading article, a closing possessive; hyphens and white space folded to one space.
/// The accents are a table of Latin letters, since the runtime does not normalize in invariant mode.
/// </summary>
public static class NameFold
{
    private const string Accented =
        "àáâãäåāăąçćĉċčďèéêëēĕėęěĝğġģĥìíîïĩīĭįĵķĺļľñńņňòóôõöōŏőŕŗřśŝşšţťùúûüũūŭůűųŵýÿŷźżžșț";

    private const string Plain =
        "aaaaaaaaacccccdeeeeeeeeegggghiiiiiiiijklllnnnnoooooooorrrssssttuuuuuuuuuuwyyyzzzst";

    /// <summary>The comparison form of a name.</summary>
    public static string Fold(string name)
    {
        StringBuilder folded = new(name.Length);
        bool gap = false;
        foreach (char c in name)
        {
            if (char.IsWhiteSpace(c) || c is '-' or '\u2010' or '\u2011')
            {
                gap = folded.Length > 0;
                continue;
            }

            if (IsCombining(c))
            {
                continue;
            }

            if (gap)
            {
                folded.Append(' ');
                gap = false;
            }

            Append(folded, c);
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

    private static bool IsCombining(char c) => c is >= '\u0300' and <= '\u036f';

    private static void Append(StringBuilder folded, char c)
    {
        char lower = char.ToLowerInvariant(c);
        int accent = lower < '\u00c0' ? -1 : Accented.IndexOf(lower, StringComparison.Ordinal);
        switch (lower)
        {
            case '\u2019' or '\u2018':
                folded.Append('\'');
                break;
            case 'ß':
                folded.Append("ss");
                break;
            default:
                folded.Append(accent < 0 ? lower : Plain[accent]);
                break;
        }
    }
}
