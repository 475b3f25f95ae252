using Extract.Knowledge.Assembly;

namespace Extract.Knowledge.Merging;

/// <summary>
/// Joins the knowledge bases of articles into one. The order in which they come does not matter, and merging twice changes nothing.
/// Thread-safe.
/// </summary>
public static class KnowledgeMerger
{
    /// <summary>Entities join by id, facts by type, fillers, status and undertaking; all lists stand in ordinal order.</summary>
    public static KnowledgeBase Merge(IEnumerable<KnowledgeBase> bases)
    {
        SortedDictionary<string, ArticleInfo> articles = new(StringComparer.Ordinal);
        SortedDictionary<string, List<Entity>> entities = new(StringComparer.Ordinal);
        SortedDictionary<string, List<Fact>> facts = new(StringComparer.Ordinal);
        string? undertakingField = null;
        foreach (KnowledgeBase knowledge in bases)
        {
            undertakingField ??= knowledge.UndertakingField;
            foreach (ArticleInfo article in knowledge.Articles)
            {
                articles[article.Id] = article;
            }

            foreach (Entity entity in knowledge.Entities)
            {
                Add(entities, entity.Id, entity);
            }

            foreach (Fact fact in knowledge.Facts)
            {
                Add(facts, fact.Id, fact);
            }
        }

        return new KnowledgeBase(
            [.. articles.Values],
            [.. entities.Values.Select(EntityJoin.Join)],
            [.. facts.Values.Select(Join)],
            undertakingField);
    }

    private static void Add<T>(SortedDictionary<string, List<T>> groups, string id, T item)
    {
        if (!groups.TryGetValue(id, out List<T>? group))
        {
            groups.Add(id, group = []);
        }

        group.Add(item);
    }

    /// <summary>One fact with the evidence of all; as sure as the surest of them.</summary>
    private static Fact Join(List<Fact> facts)
    {
        List<Evidence> evidence = [.. facts.SelectMany(f => f.Evidence).Distinct()];
        evidence.Sort(EvidenceOrder.Compare);
        return facts[0] with { Evidence = evidence, Confidence = facts.Max(f => f.Confidence) };
    }
}
