using Extract.Evaluation.Judging;

namespace Extract.Evaluation.Assessing;

/// <summary>Finds what two comparisons with the same gold tell differently. Thread-safe.</summary>
internal static class RunChanges
{
    public static IEnumerable<RunChange> Between(Comparison before, Comparison after)
    {
        Dictionary<JudgedFact, Difference> first = OfGold(before);
        Dictionary<JudgedFact, Difference> second = OfGold(after);
        IEnumerable<RunChange> gold = after.Outcomes.Where(o => o is { Gold: not null, IsOptional: false })
            .Select(o => Change(first.GetValueOrDefault(o.Gold!), second.GetValueOrDefault(o.Gold!))).OfType<RunChange>();
        return gold.Concat(Spurious(before, after)).OrderBy(change => change.Article, StringComparer.Ordinal).ThenBy(change => change.Type, StringComparer.Ordinal);
    }

    private static RunChange? Change(Difference? before, Difference? after)
    {
        if (before is null ? after is null : after is not null && Content(before) == Content(after))
        {
            return null;
        }

        // What is found in part is better than what is not found at all, however much is wrong with it.
        int better = Missing(before) - Missing(after) is not 0 and { } found ? found : Extra(before) - Extra(after);
        return new RunChange(better > 0 ? RunChangeKind.Better : better < 0 ? RunChangeKind.Worse : RunChangeKind.Other, before, after);
    }

    /// <summary>What came and went of what is spurious, each as often as it did.</summary>
    private static IEnumerable<RunChange> Spurious(Comparison before, Comparison after)
    {
        ILookup<string, Difference> first = Lone(before);
        ILookup<string, Difference> second = Lone(after);
        foreach (string key in first.Select(g => g.Key).Union(second.Select(g => g.Key)).Order(StringComparer.Ordinal))
        {
            (int old, int now) = (first[key].Count(), second[key].Count());
            foreach (Difference gone in first[key].Skip(now))
            {
                yield return new RunChange(RunChangeKind.Better, gone, null);
            }

            foreach (Difference come in second[key].Skip(old))
            {
                yield return new RunChange(RunChangeKind.Worse, null, come);
            }
        }
    }

    private static Dictionary<JudgedFact, Difference> OfGold(Comparison comparison) =>
        comparison.Differences.Where(d => d.Gold is not null).ToDictionary(d => d.Gold!, d => d, ReferenceEqualityComparer.Instance as IEqualityComparer<JudgedFact>);

    private static ILookup<string, Difference> Lone(Comparison comparison) =>
        comparison.Differences.Where(d => d.Gold is null).ToLookup(d => d.Article + "\n" + Content(d), StringComparer.Ordinal);

    /// <summary>What was found, whatever words prove it.</summary>
    private static string Content(Difference difference) =>
        difference.System is null ? "" : FactOrder.KeyOf(difference.System with { Evidence = "", Id = null });

    /// <summary>Gold slots that nothing agrees with.</summary>
    private static int Missing(Difference? difference) => difference is { Gold: { } gold } ? gold.Slots.Count - (difference.Agreement?.Count ?? 0) : 0;

    /// <summary>Found slots that agree with nothing, and the status.</summary>
    private static int Extra(Difference? difference) => difference is { System: { } system, Agreement: { } agreement }
        ? system.Slots.Count - agreement.Count + (difference.StatusDiffers ? 1 : 0)
        : 0;
}
