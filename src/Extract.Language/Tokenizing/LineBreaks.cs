namespace Extract.Language.Tokenizing;

/// <summary>
/// Tells line ends that mean something from hard wraps. A block is a run of lines without a blank one. When one of its line ends
/// is surely a wrap (a small letter or an unfinished phrase goes on over it, or blanks trail before it), all are.
/// </summary>
internal static class LineBreaks
{
    private const int ShortestWrap = 50;
    private const int LongestWrap = 100;

    /// <summary>For each line feed what it stands for; <see cref="LineBreak.None"/> for everything else.</summary>
    public static void Fill(ReadOnlySpan<char> chars, Span<LineBreak> breaks)
    {
        breaks.Clear();
        int at = 0;
        while (at < chars.Length)
        {
            int end = BlockEnd(chars, at);
            Block(chars, at, end, breaks);
            int next = end;
            while (next < chars.Length && chars[next] is ' ' or '\n')
            {
                next++;
            }

            if (next > end && next < chars.Length && end > at && !GoesOn(chars[at..end], chars[next..]))
            {
                breaks[end] = LineBreak.Paragraph;
            }

            at = next > at ? next : at + 1;
        }
    }

    /// <summary>The index of the line feed that begins a blank line, or the end of the text.</summary>
    private static int BlockEnd(ReadOnlySpan<char> chars, int start)
    {
        for (int i = start; i < chars.Length; i++)
        {
            int step = chars[i..].IndexOf('\n');
            if (step < 0)
            {
                break;
            }

            i += step;
            int j = i + 1;
            while (j < chars.Length && chars[j] == ' ')
            {
                j++;
            }

            if (j < chars.Length && chars[j] == '\n')
            {
                return i;
            }
        }

        return chars.Length;
    }

    private static void Block(ReadOnlySpan<char> chars, int start, int end, Span<LineBreak> breaks)
    {
        if (chars[start..end].IndexOf('\n') < 0 || IsWrapped(chars[start..end]))
        {
            return;
        }

        for (int i = start; i < end; i++)
        {
            if (chars[i] == '\n')
            {
                breaks[i] = LineBreak.Line;
            }
        }
    }

    private static bool IsWrapped(ReadOnlySpan<char> block)
    {
        if (IsList(block))
        {
            return false;
        }

        int lines = 0;
        int even = 0;
        ReadOnlySpan<char> rest = block;
        while (rest.IndexOf('\n') is int cut && cut >= 0)
        {
            ReadOnlySpan<char> line = rest[..cut];
            rest = rest[(cut + 1)..];
            lines++;
            ReadOnlySpan<char> next = rest.TrimStart(' ');
            if (line.Length <= LongestWrap && (EndsUnfinished(line) || (next.Length > 0 && char.IsLower(next[0]) && !EndsSentence(line))
                || (line.EndsWith(' ') && !EndsSentence(line) && line.Length > ShortestWrap)))
            {
                return true;
            }

            even += line.Length is >= ShortestWrap and <= LongestWrap ? 1 : 0;
        }

        return lines >= 3 && even == lines;
    }

    /// <summary>Whether at least two lines open with a bullet: each item stands for itself, however long.</summary>
    private static bool IsList(ReadOnlySpan<char> block)
    {
        int items = 0;
        foreach (Range range in block.Split('\n'))
        {
            ReadOnlySpan<char> line = block[range].TrimStart(" \t\u00A0");
            items += line.Length > 2 && line[0] is '\u2022' or '*' or '-' or '\u2013' or '\u2014' or '\u00B7' or '\u25AA' or '\u25CF' && line[1] is ' ' or '\u00A0' or '\t' ? 1 : 0;
        }

        return items >= 2;
    }

    /// <summary>A paragraph that breaks off inside a phrase goes on after the blank line.</summary>
    private static bool GoesOn(ReadOnlySpan<char> block, ReadOnlySpan<char> next) =>
        !EndsSentence(block) && ((char.IsLower(next[0]) && block.Length > ShortestWrap) || (EndsOpen(block) && block.Length > LongestWrap));

    private static bool EndsSentence(ReadOnlySpan<char> line)
    {
        ReadOnlySpan<char> trimmed = line.TrimEnd(" '\")]");
        return trimmed.Length > 0 && trimmed[^1] is '.' or '!' or '?' or ':' or ';' or '\u2026';
    }

    /// <summary>True after a word that hardly ever ends what is said, not even a caption.</summary>
    private static bool EndsOpen(ReadOnlySpan<char> line)
    {
        ReadOnlySpan<char> trimmed = line.TrimEnd(' ');
        return trimmed[(trimmed.LastIndexOf(' ') + 1)..] is "the" or "a" or "an" or "of" or "and" or "or" or "from" or "with";
    }

    private static bool EndsUnfinished(ReadOnlySpan<char> line)
    {
        ReadOnlySpan<char> trimmed = line.TrimEnd(' ');
        int cut = trimmed.LastIndexOf(' ');
        ReadOnlySpan<char> word = trimmed[(cut + 1)..];
        return (word.Length > 0 && word[^1] == ',')
            || word is "the" or "a" or "an" or "of" or "and" or "or" or "to" or "in" or "for" or "with" or "from" or "by" or "is" or "was" or "were" or "are" or "that" or "which" or "who" or "his" or "her" or "their" or "its" or "as" or "at" or "on";
    }
}
