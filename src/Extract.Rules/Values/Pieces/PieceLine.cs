using Extract.Language;
using Extract.Rules.Values.Words;

namespace Extract.Rules.Values.Pieces;

/// <summary>The pieces of a document, safe to look at beyond either end. Not thread-safe.</summary>
internal sealed class PieceLine
{
    private static readonly Piece[] _beyond = [Piece.Break];

    private Piece[] _pieces = new Piece[64];

    public string Text { get; private set; } = "";

    public int Count { get; private set; }

    /// <summary>A piece in its place, which is too large to copy for each look.</summary>
    public ref readonly Piece this[int i] => ref (uint)i < (uint)Count ? ref _pieces[i] : ref _beyond[0];

    /// <summary>Reads the pieces of another document.</summary>
    public void Fill(PieceScanner scanner, Document document)
    {
        Text = document.Text;
        Count = 0;
        scanner.Scan(document.Text, document.Tokens, document.Sentences, this);
    }

    /// <summary>Puts a piece behind the others.</summary>
    public void Add(in Piece piece)
    {
        if (Count == _pieces.Length)
        {
            Array.Resize(ref _pieces, Count * 2);
        }

        _pieces[Count++] = piece;
    }

    public ValueWord Word(int i) => this[i].Word;

    public bool IsSign(int i, char sign) => this[i].Sign == sign;

    public bool IsNumber(int i) => this[i].Kind == PieceKind.Number;

    public bool IsWord(int i) => this[i].Kind == PieceKind.Word;

    public bool IsWord(int i, string form) => this[i].Kind == PieceKind.Word && TextOf(i).Equals(form, StringComparison.OrdinalIgnoreCase);

    /// <summary>True for a hyphen that joins two pieces without space, as in "12-day".</summary>
    public bool IsHyphen(int i) => this[i].Sign == '-' && this[i].Glued && this[i + 1].Glued;

    /// <summary>Skips a joining hyphen.</summary>
    public int SkipHyphen(int i) => IsHyphen(i) ? i + 1 : i;

    /// <summary>The tokens of the pieces from <paramref name="first"/> up to but not including <paramref name="end"/>.</summary>
    public TokenSpan Span(int first, int end) => new(this[first].Token, this[end - 1].Token + 1);

    public ReadOnlySpan<char> TextOf(int i) => Text.AsSpan(this[i].Start, this[i].End - this[i].Start);

    /// <summary>True where a sentence or paragraph may begin, so that a capital tells nothing.</summary>
    public bool IsStart(int i) => this[i - 1].Kind == PieceKind.Break || this[i - 1].Sign is '.' or '!' or '?' or ':' or '"' or '\u201C';

    /// <summary>True for the first piece of a line of text.</summary>
    public bool IsLineStart(int i)
    {
        int c = this[i].Start - 1;
        while (c >= 0 && Text[c] is ' ' or '\t')
        {
            c--;
        }

        return c < 0 || Text[c] is '\n' or '\r';
    }

    /// <summary>True for a word in small letters that no lexicon and no pattern knows.</summary>
    public bool IsPlain(int i) => IsWord(i) && !this[i].Capital && ReferenceEquals(Word(i), ValueWord.None);

    /// <summary>True for a word that looks like a plural noun in small letters: what a count counts.</summary>
    public bool IsPlural(int i)
    {
        ReadOnlySpan<char> word = TextOf(i);
        return IsPlain(i) && word.Length > 3 && word[^1] == 's' && word[^2] != 's' && word[^2] != 'u';
    }
}
