using Extract.Knowledge.Profile;
using Extract.Rules;
using Extract.Rules.Schema;

namespace Extract.Knowledge.Merging.Facts;

/// <summary>Ties plans to what came of them, and facts to those that contradict them.</summary>
internal sealed class FactLinker(FactSchema schema, KnowledgeProfile profile, FillerComparer comparer, Containers containers, Undertakings undertakings)
{
    private readonly TieFinder _ties = new(schema, profile.Merging, comparer, undertakings);

    /// <summary>The same facts with their links.</summary>
    /// <param name="facts">In ordinal order of their ids.</param>
    /// <param name="articles">The articles that tell them.</param>
    public List<Fact> Link(List<Fact> facts, IReadOnlyList<ArticleInfo> articles)
    {
        OutcomeFinder outcomes = new();
        LinkList cancelled = new();
        Dictionary<string, SortedSet<(string With, string About)>> conflicts = new(StringComparer.Ordinal);
        foreach ((Fact a, Fact b) in new FactPairs(schema, profile.Merging, containers, undertakings).Of(facts))
        {
            (Fact first, Fact second) = a.Status <= b.Status ? (a, b) : (b, a);
            if (CanTie(first.Status, second.Status) && _ties.Find(first, second) is { } tie)
            {
                switch (first.Status, second.Status)
                {
                    case (Status.Happened, Status.Planned):
                        outcomes.Add(first, second, tie);
                        break;
                    case (Status.Planned, Status.Negated) when tie.Kind == TieKind.Same:
                        cancelled.Add(first.Id, second.Id);
                        break;
                    default:
                        Contradict(conflicts, first, second, tie);
                        break;
                }
            }
        }

        LinkList fulfils = outcomes.Links();
        Dictionary<string, string?> published = articles.ToDictionary(a => a.Id, a => a.Published, StringComparer.Ordinal);
        return facts.ConvertAll(fact => fact with
        {
            KnownSince = Since(fact, published),
            Fulfils = fulfils.Of(fact.Id),
            CancelledBy = cancelled.Of(fact.Id),
            Conflicts = conflicts.TryGetValue(fact.Id, out SortedSet<(string With, string About)>? rivals) ? [.. rivals.Select(r => new Conflict(r.With, r.About))] : [],
        });
    }

    private static bool CanTie(Status first, Status second) => (first, second) switch
    {
        (Status.Happened, Status.Negated) or (Status.Negated, Status.Negated) => false,
        _ => true,
    };

    private static void Contradict(Dictionary<string, SortedSet<(string With, string About)>> conflicts, Fact a, Fact b, Tie tie)
    {
        if (a.Status == b.Status && tie is { Kind: TieKind.Changed, IsFirm: true, About: { } role } && (tie.Together || !a.SharesArticle(b)))
        {
            Add(conflicts, a.Id, (b.Id, role));
            Add(conflicts, b.Id, (a.Id, role));
        }
    }

    private static void Add(Dictionary<string, SortedSet<(string With, string About)>> conflicts, string id, (string With, string About) rival)
    {
        if (!conflicts.TryGetValue(id, out SortedSet<(string With, string About)>? rivals))
        {
            conflicts.Add(id, rivals = new SortedSet<(string With, string About)>(RivalOrder.Instance));
        }

        rivals.Add(rival);
    }

    private static string? Since(Fact fact, Dictionary<string, string?> published) =>
        fact.Evidence.Select(e => published.GetValueOrDefault(e.Article)).Where(day => day is not null).Min(StringComparer.Ordinal);

    private sealed class RivalOrder : IComparer<(string With, string About)>
    {
        public static RivalOrder Instance { get; } = new();

        public int Compare((string With, string About) x, (string With, string About) y) =>
            string.CompareOrdinal(x.With, y.With) is var order && order != 0 ? order : string.CompareOrdinal(x.About, y.About);
    }
}
