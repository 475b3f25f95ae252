using Extract.Language.Values;
using Extract.Rules.Values.Pieces;
using Extract.Rules.Values.Words;

namespace Extract.Rules.Values.Patterns;

/// <summary>One element of a pattern. Immutable and thread-safe.</summary>
/// <param name="Symbol">The number of the literal or class, or of the type of value.</param>
/// <param name="Figure">The number that a figure in the pattern stands for.</param>
/// <param name="Slot">Where its capture goes; -1 for none.</param>
internal sealed record Element(ElementKind Kind, int Symbol, double Figure, int Slot, PieceTest[] Tests)
{
    private const int MostNames = 4;

    /// <summary>Matches at a piece; tells what was matched.</summary>
    public bool Match(ValueLine line, int i, out Capture capture)
    {
        capture = Capture.None;
        return Find(line, i, ref capture) && Passes(line.Pieces, i, capture);
    }

    /// <summary>Matches what ends before a piece, for conditions on what stands before.</summary>
    public bool MatchBefore(ValueLine line, int end, out int first)
    {
        first = end - 1;
        if (Kind == ElementKind.Place)
        {
            first = end;
            return Passes(line.Pieces, end, Capture.None);
        }

        if (Kind == ElementKind.Value)
        {
            if (line.Covering(end - 1) is not { Value: { } value } found || found.End != end || !ValueType.Is(value, Symbol))
            {
                return false;
            }

            first = found.First;
            return Passes(line.Pieces, first, new Capture(first, end, double.NaN, null, value));
        }

        return Match(line, end - 1, out Capture capture) && capture.End == end;
    }

    private bool Find(ValueLine line, int i, ref Capture capture)
    {
        PieceLine pieces = line.Pieces;
        ref readonly Piece piece = ref pieces[i];
        switch (Kind)
        {
            case ElementKind.Place:
                capture = new Capture(i, i, double.NaN, null, null);
                return true;
            case ElementKind.Literal:
                capture = new Capture(i, i + 1, double.NaN, null, null);
                return piece.Word.Is(Symbol);
            case ElementKind.Figure:
                capture = new Capture(i, i + 1, Figure, null, null);
                return piece is { Kind: PieceKind.Number, Plain: true } && piece.Number.Equals(Figure);
            case ElementKind.Class:
                return piece.Word.Is(Symbol) && FindSense(pieces, i, piece.Word, ref capture);
            case ElementKind.Number:
                return CanCount(piece, pieces, i) && line.NumberAt(i, ref capture);
            case ElementKind.Digits:
                capture = new Capture(i, i + 1, piece.Number, null, null);
                return piece is { Kind: PieceKind.Number, Plain: true };
            case ElementKind.Decimal:
                capture = new Capture(i, i + 1, piece.Number, null, null);
                return piece is { Kind: PieceKind.Number, Plain: false } && pieces.TextOf(i).Contains('.');
            case ElementKind.Ordinal or ElementKind.DayNumber:
                return FindOrdinal(pieces, i, ref capture);
            case ElementKind.Year:
                capture = new Capture(i, i + 1, piece.Number, null, null);
                return piece is { Kind: PieceKind.Number, Plain: true, Digits: 4, Number: >= 1000 and < 2200 };
            case ElementKind.Value:
                return FindValue(line, i, ref capture);
            case ElementKind.Names:
                return FindNames(pieces, i, ref capture);
            default:
                capture = new Capture(i, i + 1, double.NaN, null, null);
                return Kind == ElementKind.Any
                    ? piece.Kind != PieceKind.Break
                    : piece.Kind == PieceKind.Word && (Kind == ElementKind.Word || (piece.Capital && !pieces.IsStart(i)));
        }
    }

    private static bool FindNames(PieceLine pieces, int i, ref Capture capture)
    {
        int end = i;
        while (end < i + MostNames && pieces[end] is { Kind: PieceKind.Word, Capital: true } && (end == i || ReferenceEquals(pieces.Word(end), ValueWord.None)))
        {
            end++;
        }

        capture = new Capture(i, end, double.NaN, null, null);
        return end > i;
    }

    private static bool CanCount(in Piece piece, PieceLine pieces, int i) => piece.Kind == PieceKind.Number || piece.Word.Cardinal >= 0 || piece.Word.Scale > 0
        || pieces.IsWord(i, "a") || pieces.IsWord(i, "an") || pieces.IsWord(i, "half");

    private bool FindSense(PieceLine pieces, int i, ValueWord word, ref Capture capture)
    {
        foreach (Sense sense in word.Senses)
        {
            if (sense.Symbol == Symbol && Follows(pieces, i, sense.Rest))
            {
                capture = new Capture(i, i + 1 + sense.Rest.Length, sense.Number, sense.Text, null);
                return true;
            }
        }

        return false;
    }

    private static bool Follows(PieceLine pieces, int i, Form[] rest)
    {
        for (int r = 0; r < rest.Length; r++)
        {
            ref readonly Piece piece = ref pieces[i + 1 + r];
            if (piece.Kind == PieceKind.Break || (rest[r].IsClose && !piece.Glued) || !IsForm(pieces, i + 1 + r, rest[r].Text))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsForm(PieceLine pieces, int i, string form) => pieces[i].Kind == PieceKind.Sign
        ? form.Length == 1 && form[0] == pieces[i].Sign
        : pieces.TextOf(i).Equals(form, StringComparison.OrdinalIgnoreCase);

    private bool FindOrdinal(PieceLine pieces, int i, ref Capture capture)
    {
        if (OrdinalReader.TryRead(pieces, i, out int end, out int value))
        {
            capture = new Capture(i, end, value, null, null);
            return Kind == ElementKind.Ordinal || value is >= 1 and <= 31;
        }

        ref readonly Piece piece = ref pieces[i];
        capture = new Capture(i, i + 1, piece.Number, null, null);
        return Kind == ElementKind.DayNumber && piece is { Kind: PieceKind.Number, Plain: true, Digits: <= 2, Number: >= 1 and <= 31 };
    }

    private bool FindValue(ValueLine line, int i, ref Capture capture)
    {
        if (line.StartingAt(i) is not { Value: { } value } found || !ValueType.Is(value, Symbol))
        {
            return false;
        }

        capture = new Capture(i, found.End, value is Quantity quantity ? quantity.Amount : double.NaN, null, value);
        if (value is LengthOfTime length && length.Length.TrySingle(out double amount, out CalendarUnit unit))
        {
            // A length lends a date its number and its unit ("two days ago").
            capture = capture with { Number = amount, Text = Building.ValueTerms.Units[(int)unit] };
        }

        return true;
    }

    private bool Passes(PieceLine pieces, int i, in Capture capture)
    {
        foreach (PieceTest test in Tests)
        {
            if (!test.Holds(pieces, i, capture))
            {
                return false;
            }
        }

        return true;
    }
}
