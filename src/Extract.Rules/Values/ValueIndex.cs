using Extract.Rules.Values.Patterns;
using Extract.Rules.Values.Pieces;
using Extract.Rules.Values.Words;

namespace Extract.Rules.Values;

/// <summary>Tells which rules can begin at a piece, so that words that begin none cost one look. Frozen and thread-safe.</summary>
internal sealed class ValueIndex
{
    private readonly int[][] _numbers;
    private readonly int[][] _values;

    public ValueIndex(ValueRule[] rules, ValueWords words)
    {
        Stages = rules.Length == 0 ? 0 : rules.Max(r => r.Stage);
        _numbers = Lists(rules, e => e.Kind is ElementKind.Number or ElementKind.Digits or ElementKind.Decimal or ElementKind.Ordinal or ElementKind.DayNumber
            or ElementKind.Year or ElementKind.Figure);
        _values = Lists(rules, e => e.Kind == ElementKind.Value);
        int[] counting = [words.Literal("half"), words.Literal("a"), words.Literal("an")];
        foreach (ValueWord word in words.All)
        {
            bool isCount = word.Cardinal >= 0 || word.Scale > 0 || counting.Any(word.Is);
            bool isOrdinal = word.Ordinal > 0 || word.Cardinal >= 20;
            int[][] lists = Lists(rules, e => e.Kind switch
            {
                ElementKind.Literal or ElementKind.Class => word.Is(e.Symbol),
                ElementKind.Number => isCount,
                ElementKind.Ordinal or ElementKind.DayNumber => isOrdinal,
                _ => false,
            });
            word.Rules = lists.All(l => l.Length == 0) ? [] : lists;
        }
    }

    public int Stages { get; }

    /// <summary>The rules that can begin at a piece by its own.</summary>
    public int[] At(ValueLine line, int i, int stage)
    {
        Piece piece = line.Pieces[i];
        if (piece.Kind == PieceKind.Number)
        {
            return _numbers[stage];
        }

        return stage < piece.Word.Rules.Length ? piece.Word.Rules[stage]! : [];
    }

    /// <summary>The rules that can begin with a value.</summary>
    public int[] AtValues(int stage) => _values[stage];

    private int[][] Lists(ValueRule[] rules, Func<Element, bool> begins) =>
        [.. Enumerable.Range(1, Stages).Select(stage => Enumerable.Range(0, rules.Length).Where(r => rules[r].Stage == stage && rules[r].Pattern.Firsts.Any(begins)).ToArray())];
}
