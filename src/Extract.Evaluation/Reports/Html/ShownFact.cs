using Extract.Evaluation.Assessing;
using Extract.Evaluation.Judging;

namespace Extract.Evaluation.Reports.Html;

/// <summary>A fact as a page shows it.</summary>
/// <param name="Id">Its anchor on the page.</param>
/// <param name="Number">Counted from 1 within the article.</param>
/// <param name="Difference">What is wrong with it; null when nothing is.</param>
/// <param name="Change">What an earlier run told of it; null when it told the same, or there is none.</param>
internal sealed record ShownFact(string Id, int Number, Outcome Outcome, Difference? Difference, RunChange? Change)
{
    /// <summary>The facts of each article, in the order of outcomes; optional gold facts that nobody found are left out.</summary>
    public static IEnumerable<(string Article, IReadOnlyList<ShownFact> Facts)> Of(Comparison comparison, RunComparison? runs)
    {
        Dictionary<JudgedFact, Difference> differences = new(ReferenceEqualityComparer.Instance);
        foreach (Difference difference in comparison.Differences)
        {
            differences[(difference.Gold ?? difference.System)!] = difference;
        }

        Dictionary<JudgedFact, RunChange> changes = new(ReferenceEqualityComparer.Instance);
        foreach (RunChange change in runs?.Changes ?? [])
        {
            if ((change.After?.Gold ?? change.Before?.Gold ?? change.After?.System) is { } fact)
            {
                changes[fact] = change;
            }
        }

        int article = 0;
        foreach (IGrouping<string, Outcome> group in comparison.Outcomes.Where(o => !o.IsOptional || o.System is not null).GroupBy(o => o.Article))
        {
            string prefix = $"a{++article}";
            yield return (group.Key, [.. group.Select((outcome, i) =>
            {
                JudgedFact fact = (outcome.Gold ?? outcome.System)!;
                return new ShownFact($"{prefix}-{i + 1}", i + 1, outcome, differences.GetValueOrDefault(fact), changes.GetValueOrDefault(fact));
            })]);
        }
    }
}
