using Extract.Language.Lexicons;

namespace Extract.Language.Tokenizing;

/// <summary>Gathers the tokens of one text and shares their strings: the lexicon's where it has them, else one per form.</summary>
internal sealed class TokenBuffer
{
    private readonly CleanText _clean;
    private readonly char[] _lowered;
    private readonly Lexicon _lexicon;
    private readonly HashSet<string> _strings = new(StringComparer.Ordinal);
    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> _lookup;
    private readonly List<RawToken> _tokens;

    public TokenBuffer(CleanText clean, char[] lowered, Lexicon lexicon)
    {
        _clean = clean;
        _lowered = lowered;
        _lexicon = lexicon;
        _lookup = _strings.GetAlternateLookup<ReadOnlySpan<char>>();
        _tokens = new List<RawToken>(clean.Length / 5 + 8);
    }

    /// <summary>Adds the word between two indices of the clean text.</summary>
    public void Add(int start, int end, int multiword, LineBreak before)
    {
        ReadOnlySpan<char> form = _clean.Chars[start..end];
        ReadOnlySpan<char> lower = _lowered.AsSpan(start, end - start);
        string lowerText = _lexicon.TryFind(lower, out WordEntry entry) ? entry.Word : Share(lower);
        string formText = form.SequenceEqual(lower) ? lowerText : Share(form);
        _tokens.Add(new RawToken(_clean.Origin(start), _clean.Origin(end - 1) + 1, formText, lowerText, false, multiword, before));
    }

    public void AddMultiword(int start, int middle, int end, LineBreak before)
    {
        Add(start, middle, 2, before);
        Add(middle, end, 0, LineBreak.None);
    }

    /// <summary>Notes that white space follows the last token.</summary>
    public void MarkSpace()
    {
        if (_tokens.Count > 0)
        {
            _tokens[^1] = _tokens[^1] with { SpaceAfter = true };
        }
    }

    public RawToken[] ToArray()
    {
        // Nothing follows the end of a text.
        if (_tokens.Count > 0 && _tokens[^1].SpaceAfter && (_clean.Length == 0 || _clean.Chars[^1] is not (' ' or '\n')))
        {
            _tokens[^1] = _tokens[^1] with { SpaceAfter = false };
        }

        return [.. _tokens];
    }

    private string Share(ReadOnlySpan<char> text)
    {
        if (_lookup.TryGetValue(text, out string? known))
        {
            return known;
        }

        string made = text.ToString();
        _strings.Add(made);
        return made;
    }
}
