using Extract.Evaluation.Judging;

namespace Extract.Evaluation.Ledgers;

/// <summary>What a rule earns and costs on the gold set. A fact that several rules found counts for each.</summary>
/// <param name="Exact">Facts that are wholly right.</param>
/// <param name="Partial">Facts that are gold facts, but with some slot wrong or missing.</param>
/// <param name="Optional">Facts that stand in the gold set as optional: neither earned nor paid.</param>
/// <param name="Spurious">Facts that the gold set does not have.</param>
/// <param name="Earned">Slots that agree.</param>
/// <param name="Cost">Slots that do not.</param>
public sealed record RuleEntry(string Rule, int Exact, int Partial, int Optional, int Spurious, int Earned, int Cost);

/// <summary>Sets what each rule finds against the gold set.</summary>
public static class RuleLedger
{
    /// <summary>One entry for each rule in the order given, those that found nothing included; other rules follow.</summary>
    public static IReadOnlyList<RuleEntry> Of(Comparison comparison, IEnumerable<string> rules)
    {
        Dictionary<string, RuleEntry> entries = new(StringComparer.Ordinal);
        List<string> order = [.. rules];
        foreach (FactPair pair in comparison.Pairs)
        {
            Agreement agreement = pair.Agreement;
            RuleEntry change = pair.Gold.Optional ? new("", 0, 0, 1, 0, 0, 0)
                : new("", agreement.IsExact ? 1 : 0, agreement.IsExact ? 0 : 1, 0, 0, agreement.Count, agreement.System.Count - agreement.Count);
            Add(pair.System, change);
        }

        foreach (Difference difference in comparison.Differences.Where(d => d.Kind == DifferenceKind.Spurious))
        {
            Add(difference.System!, new RuleEntry("", 0, 0, 0, 1, 0, difference.System!.Slots.Count));
        }

        order.AddRange(entries.Keys.Except(order).Order(StringComparer.Ordinal));
        return [.. order.Select(Entry)];

        RuleEntry Entry(string rule) => entries.GetValueOrDefault(rule) ?? new RuleEntry(rule, 0, 0, 0, 0, 0, 0);

        void Add(JudgedFact fact, RuleEntry change)
        {
            foreach (string rule in fact.Rules ?? [])
            {
                RuleEntry old = Entry(rule);
                entries[rule] = new RuleEntry(
                    rule,
                    old.Exact + change.Exact,
                    old.Partial + change.Partial,
                    old.Optional + change.Optional,
                    old.Spurious + change.Spurious,
                    old.Earned + change.Earned,
                    old.Cost + change.Cost);
            }
        }
    }
}
