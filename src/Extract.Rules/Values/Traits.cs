using Extract.Rules.Values.Patterns;
using Extract.Rules.Values.Pieces;
using Extract.Rules.Values.Words;

namespace Extract.Rules.Values;

/// <summary>
/// What a piece may be and what an element may match, as bits: where the two share none, the element does not match there; where they do, it may.
/// Thread-safe.
/// </summary>
internal static class Traits
{
    /// <summary>Every piece has it, so that what accepts it accepts all.</summary>
    public const ulong Any = 1UL << 63;

    private const ulong Word = 1UL << 62;
    private const ulong Number = 1UL << 61;
    private const ulong Ordinal = 1UL << 60;
    private const ulong Count = 1UL << 59;
    private const ulong Value = 1UL << 58;
    private const int Symbols = 58;

    /// <summary>Of a word of the lexicons or a literal.</summary>
    public static ulong Of(ValueWord word, bool isCount, bool isOrdinal) =>
        word.Fold(Symbols) | (isCount ? Count : 0) | (isOrdinal ? Ordinal : 0);

    /// <summary>Of a piece, with what earlier stages found there.</summary>
    public static ulong Of(ValueLine line, int i)
    {
        ref readonly Piece piece = ref line.Pieces[i];
        return Any | piece.Word.Traits
            | (piece.Kind == PieceKind.Word ? Word : piece.Kind == PieceKind.Number ? Number : 0)
            | (line.StartingAt(i) is null ? 0 : Value);
    }

    /// <summary>Of what an element may match.</summary>
    public static ulong Of(Element element) => element.Kind switch
    {
        ElementKind.Literal or ElementKind.Class => 1UL << (element.Symbol % Symbols),
        ElementKind.Figure or ElementKind.Digits or ElementKind.Decimal or ElementKind.Year => Number,
        ElementKind.Number => Number | Count,
        ElementKind.Ordinal or ElementKind.DayNumber => Number | Ordinal,
        ElementKind.Value => Value,
        ElementKind.Word or ElementKind.Name or ElementKind.Names => Word,
        _ => Any,
    };
}
