using Extract.Articles;
using Extract.Evaluation.Clusters;
using Extract.Evaluation.Gold;
using Extract.Knowledge;
using Extract.Knowledge.Merging;
using Extract.Knowledge.Profile;
using Extract.Rules.Schema;

namespace Extract.Evaluation.Corpora;

/// <summary>A corpus with gold, and what extraction made of it: what every measure of <c>extract evaluate FOLDER</c> is taken on.</summary>
/// <param name="Gold">In the order of file names.</param>
/// <param name="Clusters">In the order of file names.</param>
/// <param name="Articles">By id; every article that has gold.</param>
/// <param name="Extracted">The knowledge base of each article alone, by its id.</param>
/// <param name="HeldOut">Ids of articles that nothing was written or learned from.</param>
public sealed record CorpusRun(
    FactSchema Schema,
    KnowledgeProfile Profile,
    KnowledgeMerger Merger,
    IReadOnlyList<GoldArticle> Gold,
    IReadOnlyList<GoldCluster> Clusters,
    IReadOnlyDictionary<string, Article> Articles,
    IReadOnlyDictionary<string, KnowledgeBase> Extracted,
    IReadOnlySet<string> HeldOut)
{
    /// <summary>Whether an article of the cluster is held out; nothing but totals is told of such a cluster.</summary>
    public bool IsHeldOut(GoldCluster cluster) => cluster.Articles.Any(article => HeldOut.Contains(article.Article));

    /// <summary>The articles of a cluster, each extracted alone.</summary>
    public IReadOnlyList<KnowledgeBase> ExtractedOf(GoldCluster cluster) => [.. cluster.Articles.Select(article => Extracted[article.Article])];

    /// <summary>The articles of a cluster as their gold tells them.</summary>
    public IReadOnlyList<KnowledgeBase> GoldOf(GoldCluster cluster)
    {
        GoldKnowledge knowledge = new(Schema);
        return [.. cluster.Articles.Select(article => knowledge.Of(article, Articles[article.Article]))];
    }

    /// <summary>The same, knowing who is who.</summary>
    public IReadOnlyList<KnowledgeBase> ResolvedGoldOf(GoldCluster cluster)
    {
        GoldKnowledge knowledge = new(Schema);
        return [.. cluster.Articles.Select(article => knowledge.WithSharedIds(article, Articles[article.Article]))];
    }
}
