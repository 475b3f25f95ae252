namespace Extract.Language.Tokenizing;

/// <summary>Finds where the next token of a chunk (a run without white space) ends. The text is clean and so are its quotes.</summary>
internal static class WordScanner
{
    /// <summary>The length of the token at the start of <paramref name="rest"/>, which is never empty.</summary>
    /// <param name="rest">What remains of the chunk.</param>
    /// <param name="lower">The same in lower case.</param>
    /// <param name="atStart">True when nothing of the chunk was consumed.</param>
    public static int Next(ReadOnlySpan<char> rest, ReadOnlySpan<char> lower, bool atStart)
    {
        char first = rest[0];
        if ((atStart || first is ':' or ';' or '=' or '^') && !char.IsAsciiLetterLower(first) && EnglishWords.IsEmoticon(rest))
        {
            return rest.Length;
        }

        if (char.IsLetterOrDigit(first))
        {
            int address = AddressScanner.Length(rest, lower);
            return address > 0 ? address : char.IsAsciiDigit(first) ? Number(rest, lower) : Word(rest, lower);
        }

        return Symbol(rest, lower, atStart);
    }

    private static int Number(ReadOnlySpan<char> rest, ReadOnlySpan<char> lower)
    {
        int end = DigitRun(rest);
        int hyphens = 0;
        int probe = end;
        while (probe + 1 < rest.Length && rest[probe] == '-' && char.IsAsciiDigit(rest[probe + 1]))
        {
            hyphens++;
            probe += 1 + DigitRun(rest[(probe + 1)..]);
        }

        // Telephone numbers and dates stay whole, ranges come apart.
        if (hyphens >= 2 || (hyphens == 1 && probe == 8 && rest[3] == '-'))
        {
            return probe;
        }

        int letters = end;
        while (letters < rest.Length && (char.IsLetter(rest[letters]) || rest[letters] == '.' && letters > end && letters + 1 < rest.Length && char.IsLetter(rest[letters + 1])))
        {
            letters++;
        }

        if (letters == end)
        {
            // "the 80's": a decade stays whole.
            return end is 2 or 4 && rest[end - 1] == '0' && lower[end..].StartsWith("'s")
                && (end + 2 == rest.Length || !char.IsLetterOrDigit(rest[end + 2])) ? end + 2 : end;
        }

        bool designation = letters == end + 1 && char.IsUpper(rest[end]);
        return (!designation && EnglishWords.IsUnit(lower[end..letters])) || letters - end > 3 && char.IsLetter(rest[end]) ? end : letters;
    }

    private static int DigitRun(ReadOnlySpan<char> rest)
    {
        int end = 0;
        while (end < rest.Length)
        {
            char c = rest[end];
            bool digitNext = end + 1 < rest.Length && char.IsAsciiDigit(rest[end + 1]);
            if (!char.IsAsciiDigit(c) && !(c is '.' or ',' or ':' or '/' && digitNext && end > 0))
            {
                break;
            }

            end++;
        }

        return end;
    }

    private static int Word(ReadOnlySpan<char> rest, ReadOnlySpan<char> lower)
    {
        int initials = Initials(rest);
        if (initials > 0)
        {
            return initials;
        }

        int end = 0;
        while (end < rest.Length)
        {
            char c = rest[end];
            char next = end + 1 < rest.Length ? rest[end + 1] : ' ';
            bool inside = end > 0 && char.IsLetterOrDigit(next);
            if (char.IsLetterOrDigit(c) || char.IsSurrogate(c) || c == '_' || IsMark(c)
                || (c == '\'' && inside)
                || (c == '&' && inside && end <= 3 && char.IsUpper(next) && char.IsUpper(rest[end - 1]))
                || (c == '-' && inside && EnglishWords.IsPrefix(lower[..end]) && char.IsLetter(next)))
            {
                end++;
                continue;
            }

            break;
        }

        if (end < rest.Length && rest[end] == '.' && (end + 1 == rest.Length || !char.IsLetterOrDigit(rest[end + 1])))
        {
            bool last = end + 1 == rest.Length || rest[end + 1] is ',' or ';' or ':' or '\'' or ')' or '-';
            if (last && (EnglishWords.IsAbbreviation(lower[..end]) || (end == 1 && char.IsUpper(rest[0]) && rest[0] != 'I')))
            {
                return end + 1;
            }
        }
        else if (end < rest.Length && rest[end] == '.' && EnglishWords.IsAbbreviation(lower[..end]) && char.IsUpper(rest[0]) && end <= 4)
        {
            return end + 1;
        }

        return end;
    }

    /// <summary>"U.S.", "a.m.", "J.R.R.", "Ph.D.": single letters with full stops, which all belong to the word.</summary>
    private static int Initials(ReadOnlySpan<char> rest)
    {
        int end = 0;
        if (rest.StartsWith("Ph.D"))
        {
            return rest.Length > 4 && rest[4] == '.' ? 5 : 4;
        }

        while (end + 1 < rest.Length && char.IsLetter(rest[end]) && rest[end + 1] == '.' && (end == 0 || rest[end - 1] == '.'))
        {
            end += 2;
        }

        if (end < 2)
        {
            return 0;
        }

        bool letterFollows = end < rest.Length && char.IsLetterOrDigit(rest[end]);
        if (letterFollows && (end + 1 == rest.Length || !char.IsLetterOrDigit(rest[end + 1])))
        {
            return end + 1;
        }

        return end >= 4 || letterFollows ? end : 0;
    }

    private static int Symbol(ReadOnlySpan<char> rest, ReadOnlySpan<char> lower, bool atStart)
    {
        char first = rest[0];
        if (first == '\'')
        {
            int word = 1;
            while (word < rest.Length && char.IsLetterOrDigit(rest[word]))
            {
                word++;
            }

            if (word > 1 && (!atStart && EnglishWords.IsEnclitic(lower[..word]) || EnglishWords.IsElided(lower[..word])
                || (word is 3 or 4 && char.IsAsciiDigit(rest[1]) && char.IsAsciiDigit(rest[2]) && (word == 3 || rest[3] == 's'))))
            {
                return word;
            }

            return rest.Length > 1 && rest[1] == '\'' ? 2 : 1;
        }

        if ((first == '.' || (first == '+' && atStart)) && rest.Length > 1 && char.IsAsciiDigit(rest[1]))
        {
            return 1 + DigitRun(rest[1..]);
        }

        if (first is '.' or '#' && atStart && rest.Length > 2 && rest[1..].IndexOfAnyExceptInRange('A', 'z') < 0
            && (first == '#' || EnglishWords.IsFileEnding(lower[1..])))
        {
            return rest.Length;
        }

        if (char.IsHighSurrogate(first) && rest.Length > 1 && char.IsLowSurrogate(rest[1]))
        {
            return 2;
        }

        int run = 1;
        if (first is '.' or '!' or '?' && rest.Length > 1 && rest[1] is '.' or '!' or '?')
        {
            while (run < rest.Length && rest[run] is '.' or '!' or '?')
            {
                run++;
            }
        }
        else if (first is '.' or '-' or '*' or '=' or '_' or '~' or '#' or '<' or '>' or '$' or '`' or '\u2026' or '+' or '/' or '\\')
        {
            while (run < rest.Length && rest[run] == first)
            {
                run++;
            }
        }
        while (run < rest.Length && IsMark(rest[run]))
        {
            run++;
        }

        return run;
    }

    /// <summary>A combining mark belongs to the letter before it.</summary>
    private static bool IsMark(char c) => c >= '\u0300' && char.GetUnicodeCategory(c) is System.Globalization.UnicodeCategory.NonSpacingMark or System.Globalization.UnicodeCategory.SpacingCombiningMark;
}
