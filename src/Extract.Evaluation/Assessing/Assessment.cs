using Extract.Evaluation.Errors;
using Extract.Evaluation.Judging;
using Extract.Evaluation.Statistics;

namespace Extract.Evaluation.Assessing;

/// <summary>All that is told of a knowledge base against the gold set.</summary>
/// <param name="Strict">By the annotation guide, its differences classed.</param>
/// <param name="Lenient">The same facts paired anew where overlapping names and coarser dates agree too.</param>
/// <param name="Intervals">Of the strict figures, in the order of <see cref="Figure.All"/>; none for fewer than two articles.</param>
/// <param name="Undertaking">The schema's name of what facts belong to; null when the domain has none.</param>
public sealed record Assessment(Comparison Strict, Comparison Lenient, IReadOnlyList<Interval> Intervals, string? Undertaking)
{
    /// <summary>How often each error was made.</summary>
    public ErrorCounts Errors => ErrorCounts.Of(Strict.Differences);

    /// <summary>The strict and lenient figures of the parts of the gold set, by the name of the partition: type, role, article, and that of the undertaking.</summary>
    public IEnumerable<(string Name, IReadOnlyList<PartFigures> Parts)> Parts()
    {
        yield return ("type", Join(Strict.ByType, Lenient.ByType));
        yield return ("role", Join(Breakdown.ByRole(Strict), Breakdown.ByRole(Lenient)));
        yield return ("article", Join(Breakdown.ByArticle(Strict), Breakdown.ByArticle(Lenient)));
        if (Undertaking is not null)
        {
            yield return (Undertaking, Join(Breakdown.ByUndertaking(Strict), Breakdown.ByUndertaking(Lenient)));
        }
    }

    private static IReadOnlyList<PartFigures> Join(IReadOnlyList<KeyValuePair<string, Tally>> strict, IReadOnlyList<KeyValuePair<string, Tally>> lenient)
    {
        Dictionary<string, Tally> others = new(lenient);
        return [.. strict.Select(part => new PartFigures(part.Key, part.Value, others.GetValueOrDefault(part.Key)))];
    }
}

/// <summary>Figures of one part of the gold set.</summary>
public sealed record PartFigures(string Name, Tally Strict, Tally Lenient);
