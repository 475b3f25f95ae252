using Extract.Knowledge.Assembly;
using Extract.Knowledge.Merging.Entities;
using Extract.Rules.Schema;

namespace Extract.Knowledge.Merging.Facts;

/// <summary>Makes one fact of what several articles tell of one happening.</summary>
internal sealed class FactJoiner(FactSchema schema)
{
    /// <summary>Facts in ordinal order of their ids.</summary>
    /// <param name="articles">One article each, in ordinal order of their ids.</param>
    public List<Fact> Join(IReadOnlyList<KnowledgeBase> articles, EntityLinks links)
    {
        _ = schema;
        SortedDictionary<string, List<Fact>> groups = new(StringComparer.Ordinal);
        for (int i = 0; i < articles.Count; i++)
        {
            foreach (Fact fact in articles[i].Facts)
            {
                Fact own = FactRewrite.Apply(fact, i, links);
                if (!groups.TryGetValue(own.Id, out List<Fact>? group))
                {
                    groups.Add(own.Id, group = []);
                }

                group.Add(own);
            }
        }

        return [.. groups.Values.Select(Join)];
    }

    /// <summary>One fact with the evidence of all; as sure as the surest of them.</summary>
    private static Fact Join(List<Fact> facts)
    {
        List<Evidence> evidence = [.. facts.SelectMany(f => f.Evidence).Distinct()];
        evidence.Sort(EvidenceOrder.Compare);
        return facts[0] with { Evidence = evidence, Confidence = facts.Max(f => f.Confidence) };
    }
}
