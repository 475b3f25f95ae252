using Extract.Evaluation.Corpora;
using Extract.Evaluation.Judging;
using Extract.Knowledge;
using Extract.Rules;

namespace Extract.Evaluation.Clusters.Links;

/// <summary>Which fact of a cluster's gold each fact of a knowledge base stands for, by the judge's assignment among facts of one status.</summary>
internal sealed class ClusterPairing
{
    private readonly Dictionary<string, ClusterFact> _gold = new(StringComparer.Ordinal);
    private readonly HashSet<string> _found = new(StringComparer.Ordinal);

    public ClusterPairing(CorpusRun run, GoldCluster cluster, KnowledgeBase merged)
    {
        Dictionary<JudgedFact, ClusterFact> facts = new(ReferenceEqualityComparer.Instance);
        foreach (ClusterFact fact in cluster.Facts)
        {
            facts.Add(fact.Fact, fact);
        }

        foreach (Status status in Enum.GetValues<Status>())
        {
            foreach (FactPair pair in MergedBase.Compare(run, cluster, merged, status).Pairs)
            {
                _gold.Add(pair.System.Id!, facts[pair.Gold]);
                _found.Add(facts[pair.Gold].Id);
            }
        }
    }

    /// <summary>Ids of the gold facts that some fact stands for.</summary>
    public IReadOnlySet<string> Found => _found;

    /// <summary>The gold fact; null when there is none.</summary>
    public ClusterFact? Of(string fact) => _gold.GetValueOrDefault(fact);
}
