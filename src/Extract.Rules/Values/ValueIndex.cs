using Extract.Rules.Values.Patterns;
using Extract.Rules.Values.Pieces;
using Extract.Rules.Values.Words;

namespace Extract.Rules.Values;

/// <summary>Tells which rules can begin at a piece, so that words that begin none cost one look. Frozen and thread-safe.</summary>
internal sealed class ValueIndex
{
    private const int Shapes = 4;

    private readonly ValueRule[] _rules;
    private readonly Element[][] _firsts;
    private readonly Candidate[][][] _numbers;
    private readonly Candidate[][] _values;

    public ValueIndex(ValueRule[] rules, ValueWords words)
    {
        _rules = rules;
        _firsts = [.. rules.Select(r => r.Pattern.Firsts.ToArray())];
        Stages = rules.Length == 0 ? 0 : rules.Max(r => r.Stage);
        _numbers = [.. Enumerable.Range(0, Shapes).Select(shape => Lists(e => OfNumber(e, shape)))];
        _values = Lists(e => e.Kind == ElementKind.Value ? Reach.Value : null);
        int[] counting = [words.Literal("half"), words.Literal("a"), words.Literal("an")];
        foreach (ValueWord word in words.All)
        {
            bool isCount = word.Cardinal >= 0 || word.Scale > 0 || counting.Any(word.Is);
            bool isOrdinal = word.Ordinal > 0 || word.Cardinal >= 20;
            word.Traits = Traits.Of(word, isCount, isOrdinal);
            Candidate[][] lists = Lists(e => e.Kind switch
            {
                ElementKind.Literal => word.Is(e.Symbol) ? Reach.Piece : null,
                ElementKind.Class => word.Is(e.Symbol) ? (word.Senses.Any(s => s.Symbol == e.Symbol && s.Rest.Length > 0) ? Reach.Unknown : Reach.Piece) : null,
                ElementKind.Number => isCount ? Reach.Number : null,
                ElementKind.Ordinal or ElementKind.DayNumber => isOrdinal ? Reach.Piece | Reach.Ordinal : null,
                _ => null,
            });
            word.Rules = lists.All(l => l.Length == 0) ? [] : lists;
        }
    }

    public int Stages { get; }

    /// <summary>The rules that can begin at a piece by its own.</summary>
    public Candidate[] At(ValueLine line, int i, int stage)
    {
        ref readonly Piece piece = ref line.Pieces[i];
        if (piece.Kind == PieceKind.Number)
        {
            return _numbers[Shape(piece)][stage];
        }

        return stage < piece.Word.Rules.Length ? piece.Word.Rules[stage] : [];
    }

    /// <summary>The rules that can begin with a value.</summary>
    public Candidate[] AtValues(int stage) => _values[stage];

    // A day, a year, other digits, other numbers.
    private static int Shape(in Piece piece) => piece switch
    {
        { Plain: false } => 3,
        { Digits: <= 2, Number: >= 1 and <= 31 } => 0,
        { Digits: 4, Number: >= 1000 and < 2200 } => 1,
        _ => 2,
    };

    private static Reach? OfNumber(Element element, int shape) => element.Kind switch
    {
        ElementKind.Number => Reach.Number,
        ElementKind.Ordinal => Reach.Piece | Reach.Ordinal,
        ElementKind.DayNumber => shape != 1 ? Reach.Piece | Reach.Ordinal : null,
        ElementKind.Digits => shape != 3 && !element.Tests.Any(t => Excludes(t, shape)) ? Reach.Piece : null,
        ElementKind.Figure => shape != 3 ? Reach.Piece : null,
        ElementKind.Decimal => shape == 3 ? Reach.Piece : null,
        ElementKind.Year => shape == 1 ? Reach.Piece : null,
        _ => null,
    };

    private static bool Excludes(PieceTest test, int shape) =>
        test is { Kind: TestKind.Between, IsDenied: false } && ((shape == 0 && test.Least > 31) || (shape == 1 && test.Most < 1000));

    private Candidate[][] Lists(Func<Element, Reach?> begins)
    {
        List<Candidate>[] lists = [.. Enumerable.Range(0, Stages).Select(_ => new List<Candidate>())];
        for (int r = 0; r < _rules.Length; r++)
        {
            Reach reach = Reach.Unknown;
            bool isFound = false;
            bool isUnknown = false;
            foreach (Element first in _firsts[r])
            {
                if (begins(first) is { } end)
                {
                    isFound = true;
                    isUnknown |= end == Reach.Unknown;
                    reach |= end;
                }
            }

            if (isFound)
            {
                lists[_rules[r].Stage - 1].Add(new Candidate(r, _rules[r].Pattern.Following, isUnknown ? Reach.Unknown : reach));
            }
        }

        return [.. lists.Select(l => l.ToArray())];
    }
}
