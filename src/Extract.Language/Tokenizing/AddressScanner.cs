namespace Extract.Language.Tokenizing;

/// <summary>Finds addresses at the start of a chunk, which stay whole whatever marks they contain.</summary>
internal static class AddressScanner
{
    /// <summary>A URL, an e-mail address, a domain or a file name; 0 when there is none.</summary>
    public static int Length(ReadOnlySpan<char> rest, ReadOnlySpan<char> lower)
    {
        if (lower.StartsWith("http://") || lower.StartsWith("https://") || lower.StartsWith("www.") || lower.StartsWith("ftp://"))
        {
            int stop = rest.IndexOfAny('<', '>', '"');
            return TrimPunctuation(stop < 0 ? rest : rest[..stop]);
        }

        int end = 0;
        int lastDot = -1;
        bool at = false;
        while (end < rest.Length && (char.IsLetterOrDigit(rest[end]) || rest[end] is '.' or '-' or '_' or '@' or '+'))
        {
            if (rest[end] == '.')
            {
                lastDot = end;
            }

            at |= rest[end] == '@' && end > 0;
            end++;
        }

        end = TrimPunctuation(rest[..end]);
        if (at && end > 3)
        {
            return end;
        }

        if (lastDot >= end)
        {
            lastDot = rest[..end].LastIndexOf('.');
        }

        if (IsDotted(rest[..end]))
        {
            return end;
        }

        if (lastDot < 2 || rest[lastDot - 1] == '.' || lastDot + 1 >= end || !EnglishWords.IsDomain(lower[(lastDot + 1)..end]))
        {
            return 0;
        }

        if (char.IsUpper(rest[lastDot - 1]) && !char.IsUpper(rest[end - 1]) && !EnglishWords.IsFileEnding(lower[(lastDot + 1)..end]))
        {
            return 0;
        }

        // "do it.It": a domain or file ending is written in one case; a capital after the stop begins a sentence.
        if (char.IsAsciiLetterUpper(rest[lastDot + 1]) && !char.IsAsciiLetterUpper(rest[end - 1]))
        {
            return 0;
        }

        if (end < rest.Length && rest[end] == '/')
        {
            return TrimPunctuation(rest);
        }

        return end;
    }

    /// <summary>"comp.sources.unix": small words with stops between them and nothing else, three at least.</summary>
    private static bool IsDotted(ReadOnlySpan<char> name)
    {
        int parts = 0;
        foreach (Range part in name.Split('.'))
        {
            parts++;
            if (name[part].Length < 2 || name[part].IndexOfAnyExceptInRange('a', 'z') >= 0)
            {
                return false;
            }
        }

        return parts > 2;
    }

    private static int TrimPunctuation(ReadOnlySpan<char> text)
    {
        int end = text.Length;
        while (end > 1 && text[end - 1] is '.' or ',' or ';' or ':' or '!' or '?' or ')' or ']' or '>' or '\'' or '"' or '-' or '\u2026')
        {
            end--;
        }

        return end;
    }
}
