using Extract.Evaluation.Corpora;
using Extract.Evaluation.Gold;
using Extract.Evaluation.Judging;
using Extract.Knowledge;
using Extract.Rules;

namespace Extract.Evaluation.Clusters.Links;

/// <summary>What a cluster's articles together come to, as if one article told it, so that the judge can compare it with the cluster's gold.</summary>
internal static class MergedBase
{
    /// <summary>The two ways to a merged knowledge base, with what rows of a table call them.</summary>
    public static IReadOnlyList<(string Label, Func<CorpusRun, GoldCluster, KnowledgeBase> Merge)> Ways { get; } =
    [
        ("", (run, cluster) => run.Merger.Merge(run.ExtractedOf(cluster))),
        ("of gold: ", (run, cluster) => run.Merger.MergeResolved(run.ResolvedGoldOf(cluster))),
    ];

    /// <param name="status">Facts of this status alone; null for all.</param>
    public static Comparison Compare(CorpusRun run, GoldCluster cluster, KnowledgeBase merged, Status? status = null)
    {
        GoldArticle gold = new(cluster.Name, [.. cluster.Facts.Select(f => f.Fact).Where(f => status is null || f.Status == status)]);
        KnowledgeBase one = merged with
        {
            Articles = [new ArticleInfo(cluster.Name, null, null, null, "")],
            Entities = [.. merged.Entities.Select(e => e with { Tellings = [] })],
            Facts = [.. merged.Facts.Where(f => status is null || f.Status == status).Select(f => f with { Tellings = [] })],
        };
        return new Judge(run.Schema).Compare([gold], [one]);
    }
}
