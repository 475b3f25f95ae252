using Extract.Language;
using Extract.Language.Values;
using Extract.Rules.Values.Pieces;

namespace Extract.Rules.Values.Patterns;

/// <summary>What a test in square brackets asks.</summary>
internal enum TestKind : byte
{
    Capital,
    Lower,
    Upper,
    Glued,
    Start,
    Line,
    End,
    Noun,
    Propn,
    Verb,
    Adj,
    Num,
    Plain,
    Plural,
    Zero,
    Length,
    Between,
    Year,
    Month,
    Day,
    Dressed,
}

/// <summary>A test of the piece, number or value that an element matched. Immutable and thread-safe.</summary>
/// <param name="Least">The length, or the least number.</param>
internal readonly record struct PieceTest(TestKind Kind, bool IsDenied, double Least = 0, double Most = 0)
{
    /// <summary>The tests that ask nothing but their name.</summary>
    public static bool TryName(ReadOnlySpan<char> name, out TestKind kind) =>
        Enum.TryParse(name, true, out kind) && kind is not (TestKind.Length or TestKind.Between) && !char.IsAsciiDigit(name[0]);

    /// <summary>Whether it holds of a piece, or of what was captured from there.</summary>
    public bool Holds(PieceLine line, int i, in Capture capture) => Asks(line, i, capture) != IsDenied;

    private bool Asks(PieceLine line, int i, in Capture capture)
    {
        ref readonly Piece piece = ref line[i];
        return Kind switch
        {
            TestKind.Capital => piece.Capital,
            TestKind.Lower => piece.Kind == PieceKind.Word && !piece.Capital,
            TestKind.Upper => piece.Kind == PieceKind.Word && !line.TextOf(i).ContainsAnyInRange('a', 'z'),
            TestKind.Glued => piece.Glued,
            TestKind.Start => line.IsStart(i),
            TestKind.Line => line.IsLineStart(i),
            TestKind.End => piece.Kind == PieceKind.Break,
            TestKind.Noun => piece.Kind == PieceKind.Word && piece.Upos == Upos.Noun,
            TestKind.Propn => piece.Kind == PieceKind.Word && piece.Upos == Upos.Propn,
            TestKind.Verb => piece.Kind == PieceKind.Word && piece.Upos is Upos.Verb or Upos.Aux,
            TestKind.Adj => piece.Kind == PieceKind.Word && piece.Upos == Upos.Adj,
            TestKind.Num => piece.Upos == Upos.Num,
            TestKind.Plain => line.IsPlain(i),
            TestKind.Plural => line.IsPlural(i),
            TestKind.Zero => piece.Kind == PieceKind.Number && piece.End - piece.Start > 1 && line.TextOf(i)[0] == '0',
            TestKind.Length => piece.End - piece.Start == (int)Least,
            TestKind.Between => capture.Number >= Least && capture.Number <= Most,
            TestKind.Year => capture.Value is CalendarDate { Year: not null },
            TestKind.Month => capture.Value is CalendarDate { Month: not null },
            TestKind.Day => capture.Value is CalendarDate { Day: not null },
            _ => capture.Value is DateExpression { Part: not DayPart.None },
        };
    }
}
