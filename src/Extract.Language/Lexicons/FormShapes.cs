namespace Extract.Language.Lexicons;

/// <summary>How a form is written. Thread-safe.</summary>
internal static class FormShapes
{
    /// <summary>Set beside a shape for the first word of a sentence.</summary>
    public const uint First = 0x100;

    /// <summary>Set beside a shape in a sentence that is all in capitals.</summary>
    public const uint Shouted = 0x200;

    private const uint Capitals = 0x400;

    /// <summary>Letters, cases, digits and marks as bits.</summary>
    public static uint Of(string form)
    {
        uint shape = 0;
        bool allUpper = true;
        bool anyLetter = false;
        for (int i = 0; i < form.Length; i++)
        {
            char c = form[i];
            if (char.IsLetter(c))
            {
                anyLetter = true;
                allUpper &= char.IsUpper(c);
                shape |= char.IsUpper(c) ? i == 0 ? 1u : 2u : 4u;
            }
            else
            {
                shape |= char.IsAsciiDigit(c) ? 8u : c == '-' ? 16u : c == '.' ? 32u : c is '/' or '@' or '_' ? 64u : 128u;
            }
        }

        return anyLetter && allUpper && form.Length > 1 ? shape | Capitals : shape;
    }

    /// <summary>Whether a form speaks for a sentence in capitals (1), against it (-1), or not at all.</summary>
    public static int VoteOf(string form)
    {
        if (form.Length <= 2 || !char.IsLetter(form[0]))
        {
            return 0;
        }

        return char.IsUpper(form[0]) && char.IsUpper(form[1]) && char.IsUpper(form[^1]) ? 1 : char.IsLower(form[0]) ? -1 : 0;
    }

    public static FormMarks MarksOf(string form)
    {
        FormMarks marks = form is "\"" or "'" or "''" or ")" or "]" ? FormMarks.Closer : FormMarks.None;
        return form.Length == 0 ? marks : form[^1] switch
        {
            '.' or '!' or '?' or ':' or ';' or '\u2026' or ')' => marks | FormMarks.Ender,
            '-' or '\u2014' or '\u2013' or '*' or '=' or '_' => marks | FormMarks.Line,
            _ => marks,
        };
    }

    /// <summary>A word with the spellings of one mark made alike, and long runs of it cut.</summary>
    public static ReadOnlySpan<char> Plain(string lower) => lower switch
    {
        "\u2026" => "...",
        "\u2013" or "\u2014" or "--" => "-",
        "''" or "``" => "\"",
        _ => lower.Length > 4 && lower.AsSpan().IndexOfAnyExcept(lower[0]) < 0 ? lower.AsSpan(0, 3) : lower,
    };
}
