namespace Extract.Language.Values.Reading;

/// <summary>The pieces of a document, safe to look at beyond either end. Not thread-safe.</summary>
internal sealed class PieceLine(string text, List<Piece> pieces)
{
    public string Text { get; } = text;

    public int Count => pieces.Count;

    public Piece this[int i] => (uint)i < (uint)pieces.Count ? pieces[i] : Piece.Break;

    public ValueWord Word(int i) => this[i].Word;

    public Key Key(int i) => this[i].Word.Key;

    public bool Is(int i, Key key) => this[i].Word.Key == key;

    public bool IsSign(int i, char sign) => this[i].Sign == sign;

    public bool IsNumber(int i) => this[i].Kind == PieceKind.Number;

    public bool IsWord(int i) => this[i].Kind == PieceKind.Word;

    /// <summary>True for a hyphen that joins two pieces without space, as in "12-day".</summary>
    public bool IsHyphen(int i) => this[i].Sign == '-' && this[i].Glued && this[i + 1].Glued;

    /// <summary>Skips a joining hyphen.</summary>
    public int SkipHyphen(int i) => IsHyphen(i) ? i + 1 : i;

    /// <summary>The tokens of the pieces from <paramref name="first"/> up to but not including <paramref name="end"/>.</summary>
    public TokenSpan Span(int first, int end) => new(this[first].Token, this[end - 1].Token + 1);

    public ReadOnlySpan<char> TextOf(int i) => Text.AsSpan(this[i].Start, this[i].End - this[i].Start);

    /// <summary>True for "'s" and for the apostrophe of a plural ("days'").</summary>
    public bool IsPossessive(int i) =>
        IsSign(i, '\'') && this[i].Glued && (!this[i + 1].Glued || (TextOf(i + 1) is "s" or "S" && this[i + 1].Glued));

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

    /// <summary>True for a capitalized word that is no first word of a sentence.</summary>
    public bool IsNameWord(int i) => IsWord(i) && this[i].Capital && !IsStart(i);

    /// <summary>True for a word in small letters that is no word of <c>values.tsv</c>.</summary>
    public bool IsPlainWord(int i) => IsWord(i) && !this[i].Capital && ReferenceEquals(Word(i), ValueWord.None);

    /// <summary>True for "days", "weeks": without a number they are vague.</summary>
    public bool IsPluralUnit(int i) => Word(i).Unit is not null && TextOf(i)[^1] is 's' or 'S';

    /// <summary>True for a word that looks like a plural noun in small letters: what a count counts.</summary>
    public bool IsPlural(int i)
    {
        ReadOnlySpan<char> word = TextOf(i);
        return IsPlainWord(i) && word.Length > 3 && word[^1] == 's' && word[^2] != 's' && word[^2] != 'u';
    }
}
