using Extract.Language;
using Extract.Rules.Values.Words;

namespace Extract.Rules.Values.Pieces;

/// <summary>What a piece of text is.</summary>
internal enum PieceKind : byte
{
    /// <summary>Outside the text, and between paragraphs.</summary>
    Break,
    Word,
    Number,
    Sign,
}

/// <summary>
/// The smallest part that patterns look at: a run of letters, a number, or a sign. Finer than a token, so that
/// "12-day", "3.14am" and "SaturdayNovember" read the same however the tokenizer divides them.
/// </summary>
/// <param name="Token">The token that the piece begins in.</param>
/// <param name="Glued">True when nothing stands between it and the piece before.</param>
/// <param name="Capital">True for a word that begins with a capital letter.</param>
/// <param name="Number">The value of a number.</param>
/// <param name="Digits">Digits before the decimal point.</param>
/// <param name="Plain">True for a number of digits alone: no thousands separators, no decimals.</param>
/// <param name="Sign">The character of a sign, with dashes folded to '-' and quotes to '\''.</param>
internal readonly record struct Piece(
    PieceKind Kind,
    int Start,
    int End,
    int Token,
    bool Glued,
    bool Capital,
    Upos Upos,
    ValueWord Word,
    double Number,
    int Digits,
    bool Plain,
    char Sign)
{
    public static readonly Piece Break = new(PieceKind.Break, 0, 0, -1, false, false, Upos.X, ValueWord.None, 0, 0, false, '\0');
}
