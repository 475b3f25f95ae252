using Extract.Evaluation.Judging;

namespace Extract.Evaluation.Assessing;

/// <summary>Figures of the parts of a comparison. Thread-safe.</summary>
public static class Breakdown
{
    /// <summary>By article, ordinal by id; articles of which neither side tells anything are left out.</summary>
    public static IReadOnlyList<KeyValuePair<string, Tally>> ByArticle(Comparison comparison) => By(comparison, outcome => outcome.Article);

    /// <summary>By the undertaking that facts belong to, ordinal by id; empty for none.</summary>
    public static IReadOnlyList<KeyValuePair<string, Tally>> ByUndertaking(Comparison comparison) => By(comparison, outcome => outcome.Undertaking);

    /// <summary>By fact type and role ("concert.player"), ordinal; slots alone, since no fact is of one role.</summary>
    public static IReadOnlyList<KeyValuePair<string, Tally>> ByRole(Comparison comparison)
    {
        SortedDictionary<string, Tally> roles = new(StringComparer.Ordinal);
        foreach (Outcome outcome in comparison.Outcomes.Where(outcome => !outcome.IsOptional))
        {
            // Where no key role agrees the two are no pair, so marks stand only in pairs.
            Add(roles, outcome, outcome.Gold, outcome.Agreement?.Gold, agrees => new Tally(agrees ? 1 : 0, 1, 0, 0, 0, 0));
            Add(roles, outcome, outcome.System, outcome.Agreement?.System, _ => new Tally(0, 0, 1, 0, 0, 0));
        }

        return [.. roles];
    }

    private static void Add(SortedDictionary<string, Tally> roles, Outcome outcome, JudgedFact? fact, IReadOnlyList<bool>? agrees, Func<bool, Tally> tally)
    {
        for (int i = 0; i < fact?.Slots.Count; i++)
        {
            string role = $"{outcome.Type}.{fact.Slots[i].Role}";
            roles[role] = roles.GetValueOrDefault(role) + tally(agrees?[i] == true);
        }
    }

    private static IReadOnlyList<KeyValuePair<string, Tally>> By(Comparison comparison, Func<Outcome, string> key) =>
    [
        .. comparison.Outcomes.GroupBy(key).OrderBy(group => group.Key, StringComparer.Ordinal).Select(group => KeyValuePair.Create(group.Key, Tally.Sum(group))),
    ];
}
