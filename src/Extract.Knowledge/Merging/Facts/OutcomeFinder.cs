namespace Extract.Knowledge.Merging.Facts;

/// <summary>Chooses among the facts that may be what came of a plan. Not thread-safe.</summary>
internal sealed class OutcomeFinder
{
    private readonly Dictionary<(string Outcome, string Plan), (Fact Outcome, Fact Plan, Tie Tie)> _candidates = [];
    private readonly Dictionary<string, List<Fact>> _outcomes = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<Fact>> _plans = new(StringComparer.Ordinal);

    public void Add(Fact outcome, Fact plan, Tie tie)
    {
        if (!_candidates.TryAdd((outcome.Id, plan.Id), (outcome, plan, tie)) || tie.Kind != TieKind.Same)
        {
            return;
        }

        Add(_outcomes, plan.Id, outcome);
        Add(_plans, outcome.Id, plan);
    }

    /// <summary>
    /// From outcomes to plans. All that agree are linked. A part is linked to its whole where neither has a partner that agrees. What has changed is
    /// linked unless one of its articles tells a partner that agrees: it would mean two happenings.
    /// </summary>
    public LinkList Links()
    {
        LinkList links = new();
        foreach ((Fact outcome, Fact plan, Tie tie) in _candidates.Values)
        {
            IReadOnlyList<Fact> outcomes = _outcomes.GetValueOrDefault(plan.Id) ?? [];
            IReadOnlyList<Fact> plans = _plans.GetValueOrDefault(outcome.Id) ?? [];
            bool isLinked = tie.Kind switch
            {
                TieKind.Same => true,
                TieKind.Nested => outcomes.Count == 0 && plans.Count == 0,
                _ => tie.Together || (!outcomes.Any(outcome.SharesArticle) && !plans.Any(plan.SharesArticle)),
            };
            if (isLinked)
            {
                links.Add(outcome.Id, plan.Id);
            }
        }

        return links;
    }

    private static void Add(Dictionary<string, List<Fact>> index, string id, Fact fact)
    {
        if (!index.TryGetValue(id, out List<Fact>? facts))
        {
            index.Add(id, facts = []);
        }

        facts.Add(fact);
    }
}
