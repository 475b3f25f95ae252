using Extract.Evaluation.Judging;
using Extract.Knowledge;

namespace Extract.Evaluation.Clusters.Links;

/// <summary>
/// Compares links of one kind with those of a cluster's gold: a link is right when its two facts stand for those of a gold link. Links of
/// optional facts neither count nor cost.
/// </summary>
internal static class LinkJudge
{
    /// <param name="wrong">Gets a line for each link that is too much or missing.</param>
    public static LinkCount Compare(LinkKind kind, GoldCluster cluster, KnowledgeBase merged, ClusterPairing pairing, List<string> wrong)
    {
        Dictionary<string, ClusterFact> byId = cluster.Facts.ToDictionary(f => f.Id, StringComparer.Ordinal);
        HashSet<FactLink> gold = [.. GoldLinks(kind, cluster).Where(link => !IsOptional(link, byId)).Select(link => Ordered(kind, link))];
        Dictionary<string, Fact> facts = merged.Facts.ToDictionary(f => f.Id, StringComparer.Ordinal);
        HashSet<FactLink> found = [];
        int system = 0;
        foreach ((string from, string to) in Links(kind, merged))
        {
            if (pairing.Of(from) is { Fact.Optional: true } || pairing.Of(to) is { Fact.Optional: true })
            {
                continue;
            }

            system++;
            FactLink? link = pairing.Of(to) is { } plan ? Match(kind, gold, pairing.Of(from)?.Id, plan.Id) : null;
            if (link is not { } right || !found.Add(right))
            {
                wrong.Add($"too much: {Show(facts[from])} {Word(kind)} {Show(facts[to])}");
            }
        }

        foreach (FactLink link in gold.Where(link => !found.Contains(link)))
        {
            string from = link.From is null ? "" : DifferenceLine.Of(byId[link.From].Fact);
            string though = pairing.Found.Contains(link.To) && (link.From is null || pairing.Found.Contains(link.From)) ? ", though both facts are there" : "";
            wrong.Add($"missing{though}: {from} {Word(kind)} {DifferenceLine.Of(byId[link.To].Fact)}");
        }

        return new LinkCount(found.Count, gold.Count, system);
    }

    private static FactLink? Match(LinkKind kind, HashSet<FactLink> gold, string? from, string to)
    {
        FactLink link = Ordered(kind, new FactLink(from, to));
        FactLink bare = new(null, to);
        return from is not null && gold.Contains(link) ? link
            : kind == LinkKind.Cancellation && gold.Contains(bare) ? bare : null;
    }

    private static IReadOnlyList<FactLink> GoldLinks(LinkKind kind, GoldCluster cluster) => kind switch
    {
        LinkKind.Outcome => cluster.Fulfils,
        LinkKind.Cancellation => cluster.Cancelled,
        _ => cluster.Conflicts,
    };

    private static IEnumerable<(string From, string To)> Links(LinkKind kind, KnowledgeBase merged) => merged.Facts.SelectMany(fact => kind switch
    {
        LinkKind.Outcome => fact.Fulfils.Select(plan => (fact.Id, plan)),
        LinkKind.Cancellation => fact.CancelledBy.Select(end => (end, fact.Id)),
        _ => fact.Conflicts.Where(c => string.CompareOrdinal(fact.Id, c.With) < 0).Select(c => (fact.Id, c.With)).Distinct(),
    });

    private static bool IsOptional(FactLink link, Dictionary<string, ClusterFact> facts) =>
        facts[link.To].Fact.Optional || (link.From is not null && facts[link.From].Fact.Optional);

    /// <summary>Contradictions have no direction: the smaller id stands first.</summary>
    private static FactLink Ordered(LinkKind kind, FactLink link) =>
        kind == LinkKind.Contradiction && string.CompareOrdinal(link.From, link.To) > 0 ? new FactLink(link.To, link.From!) : link;

    private static string Word(LinkKind kind) => kind switch
    {
        LinkKind.Outcome => "fulfils",
        LinkKind.Cancellation => "calls off",
        _ => "contradicts",
    };

    private static string Show(Fact fact) =>
        $"{fact.Type} ({string.Join(", ", fact.Roles.SelectMany(r => r.Fillers.Select(f => $"{r.Role} {Text(f)}")))})";

    private static string Text(Filler filler) => filler switch
    {
        EntityFiller entity => entity.Id,
        DateFiller date => date.Edtf,
        TimeFiller time => time.Time,
        DurationFiller duration => duration.Iso,
        QuantityFiller quantity => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{quantity.Amount} {quantity.Unit}"),
        TextFiller text => text.Text,
        _ => "",
    };
}
