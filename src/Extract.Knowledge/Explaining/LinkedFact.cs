namespace Extract.Knowledge.Explaining;

/// <summary>Another fact to which one is tied.</summary>
/// <param name="About">For a contradiction the role in which they differ; null for other ties.</param>
public sealed record LinkedFact(FactTie Tie, Fact Fact, string? About = null)
{
    /// <summary>All facts of a knowledge base that a fact is tied to, by kind of tie and id. Facts that are not there are passed over.</summary>
    public static IReadOnlyList<LinkedFact> Of(KnowledgeBase knowledge, Fact fact)
    {
        List<LinkedFact> links = [];
        foreach (Fact other in knowledge.Facts)
        {
            AddIf(fact.Fulfils.Contains(other.Id), FactTie.Fulfils, other);
            AddIf(other.Fulfils.Contains(fact.Id), FactTie.FulfilledBy, other);
            AddIf(fact.CancelledBy.Contains(other.Id), FactTie.CancelledBy, other);
            AddIf(other.CancelledBy.Contains(fact.Id), FactTie.Cancels, other);
            links.AddRange(fact.Conflicts.Where(conflict => conflict.With == other.Id).Select(conflict => new LinkedFact(FactTie.Contradicts, other, conflict.About)));
        }

        links.Sort((a, b) => a.Tie != b.Tie ? a.Tie.CompareTo(b.Tie) : string.CompareOrdinal(a.Fact.Id, b.Fact.Id));
        return links;

        void AddIf(bool isTied, FactTie tie, Fact other)
        {
            if (isTied)
            {
                links.Add(new LinkedFact(tie, other));
            }
        }
    }
}

/// <summary>What a fact is to another.</summary>
public enum FactTie
{
    Fulfils,
    FulfilledBy,
    CancelledBy,
    Cancels,
    Contradicts,
}
