namespace Extract.Rules.Patterns;

/// <summary>Walks a pattern's text character by character.</summary>
internal sealed class PatternScanner(string text)
{
    private const string Special = "()[]|?*+{}@%$=!<>\"/,;:&";

    private const int DepthLimit = 60;

    private int _wordStart;
    private int _depth;
    private int _deepest;

    public int At { get; private set; }

    public bool Ended
    {
        get
        {
            SkipSpace();
            return At >= text.Length;
        }
    }

    public char Peek()
    {
        SkipSpace();
        return At < text.Length ? text[At] : '\0';
    }

    /// <summary>The next character without skipping white space: quantifiers stick to what they repeat.</summary>
    public char PeekTight() => At < text.Length ? text[At] : '\0';

    public char PeekTight(int ahead) => At + ahead < text.Length ? text[At + ahead] : '\0';

    public void Advance(int count = 1) => At += count;

    public bool Take(string expected)
    {
        SkipSpace();
        if (string.CompareOrdinal(text, At, expected, 0, expected.Length) != 0)
        {
            return false;
        }

        At += expected.Length;
        return true;
    }

    public void Expect(string expected)
    {
        if (!Take(expected))
        {
            throw Error($"expected '{expected}'");
        }
    }

    /// <summary>A run of characters that mean nothing special.</summary>
    public string Word(string extra = "")
    {
        SkipSpace();
        int start = At;
        while (At < text.Length && !char.IsWhiteSpace(text[At]) && (!Special.Contains(text[At]) || extra.Contains(text[At])))
        {
            At++;
        }

        _wordStart = start;
        return start == At ? throw Error("expected a word") : text[start..At];
    }

    /// <summary>Everything up to a closing character, which is consumed.</summary>
    public string Until(char close)
    {
        int end = text.IndexOf(close, At);
        if (end < 0)
        {
            throw Error($"no closing '{close}'");
        }

        string inside = text[At..end];
        _wordStart = At;
        At = end + 1;
        return inside;
    }

    /// <summary>
    /// What stands up to a closing character and with it, for a key of what is read already; null where quotes may hide another one.
    /// Nothing is consumed.
    /// </summary>
    public string? Plain(char close)
    {
        int end = text.IndexOf(close, At);
        return end < 0 || text.AsSpan(At, end - At).Contains('"') ? null : text[At..(end + 1)];
    }

    /// <summary>Reads <c>name=</c> when it stands here; otherwise nothing is consumed.</summary>
    public string? CaptureName()
    {
        SkipSpace();
        int end = At;
        while (end < text.Length && (char.IsAsciiLetterLower(text[end]) || text[end] is '-' or '_'))
        {
            end++;
        }

        if (end == At || end >= text.Length || text[end] != '=')
        {
            return null;
        }

        string name = text[At..end];
        At = end + 1;
        return name;
    }

    /// <summary>Goes into a bracket or past a negation, of which there may be only so many within each other.</summary>
    public void Enter()
    {
        if (++_depth > DepthLimit)
        {
            throw Error($"brackets nest deeper than {DepthLimit}; name a part as a macro or leave some out");
        }

        _deepest = Math.Max(_deepest, _depth);
    }

    public void Leave() => _depth--;

    /// <summary>Begins to measure how deep brackets nest from here on; gives what <see cref="Surface"/> wants.</summary>
    public int Dive()
    {
        int outer = _deepest;
        _deepest = _depth;
        return outer;
    }

    /// <summary>How many brackets stood within each other since <see cref="Dive"/>.</summary>
    public int Surface(int outer)
    {
        int depth = _deepest - _depth;
        _deepest = Math.Max(_deepest, outer);
        return depth;
    }

    /// <summary>Whether brackets may nest here by so many more.</summary>
    public bool HasRoomFor(int depth) => _depth + depth <= DepthLimit;

    /// <summary>Behind the bracket that closes the one here; the end of the text when none does.</summary>
    public int EndOfGroup()
    {
        int depth = 0;
        for (int i = At; i < text.Length; i++)
        {
            switch (text[i])
            {
                case '"':
                    int quote = text.IndexOf('"', i + 1);
                    i = quote < 0 ? text.Length : quote;
                    break;
                case '(':
                    depth++;
                    break;
                case ')' when --depth == 0:
                    return i + 1;
            }
        }

        return text.Length;
    }

    /// <summary>The text from here to an index.</summary>
    public ReadOnlySpan<char> Ahead(int end) => text.AsSpan(At, end - At);

    /// <summary>A fault at the next character.</summary>
    public PatternException Error(string message) => new(At, 1, message);

    /// <summary>A fault of the word that was read last.</summary>
    public PatternException WordError(string message) => new(_wordStart, At - _wordStart, message);

    private void SkipSpace()
    {
        while (At < text.Length && char.IsWhiteSpace(text[At]))
        {
            At++;
        }
    }
}
