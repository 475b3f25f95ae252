using Extract.Language.Lexicons;

namespace Extract.Language.Tokenizing;

/// <summary>Gathers the words of one text after another in memory that it keeps. Not thread-safe.</summary>
internal sealed class TokenBuffer
{
    private readonly CleanText _clean = new();
    private LineBreak[] _breaks = [];
    private RawToken[] _tokens = [];
    private int _count;

    /// <summary>The words so far.</summary>
    public Span<RawToken> Tokens => _tokens.AsSpan(0, _count);

    /// <summary>The text being read.</summary>
    public CleanText Clean => _clean;

    /// <summary>What each line feed of the text stands for.</summary>
    public ReadOnlySpan<LineBreak> Breaks => _breaks.AsSpan(0, _clean.Length);

    /// <summary>Begins with another text.</summary>
    public void Read(string text)
    {
        _clean.Read(text);
        _count = 0;
        if (_breaks.Length < _clean.Length)
        {
            _breaks = new LineBreak[_clean.Capacity];
        }

        LineBreaks.Fill(_clean.Chars, _breaks.AsSpan(0, _clean.Length));
    }

    /// <summary>Adds the word between two indices of the clean text.</summary>
    public void Add(WordForm word, int start, int end, int multiword, LineBreak before)
    {
        if (_count == _tokens.Length)
        {
            Array.Resize(ref _tokens, Math.Max(64, _count * 2));
        }

        _tokens[_count++] = new RawToken(_clean.Origin(start), _clean.Origin(end - 1) + 1, word, false, multiword, before);
    }

    /// <summary>Notes that white space follows the last word.</summary>
    public void MarkSpace()
    {
        if (_count > 0)
        {
            ref RawToken last = ref _tokens[_count - 1];
            last = last with { SpaceAfter = true };
        }
    }

    /// <summary>Ends the text: nothing follows its last word unless the text goes on with white space.</summary>
    public void Close()
    {
        if (_count > 0 && (_clean.Length == 0 || _clean.Chars[^1] is not (' ' or '\n')))
        {
            ref RawToken last = ref _tokens[_count - 1];
            last = last with { SpaceAfter = false };
        }
    }
}
