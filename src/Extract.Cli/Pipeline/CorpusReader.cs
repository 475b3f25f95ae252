using Extract.Articles;
using Extract.Evaluation.Clusters;
using Extract.Evaluation.Corpora;
using Extract.Evaluation.Gold;
using Extract.Knowledge;
using Extract.Knowledge.Profile;
using Extract.Rules.Schema;
using Extract.Training.Confidence;

namespace Extract.Cli.Pipeline;

/// <summary>Reads a corpus – <c>articles/</c>, <c>gold/</c>, and where they are <c>clusters/</c> and <c>holdout.txt</c> – and measures what comes of it.</summary>
internal sealed class CorpusReader(Terminal terminal, Extractor extractor)
{
    /// <summary>Whether an article could not be read.</summary>
    public bool HasProblems { get; private set; }

    /// <summary>Every section with the name that JSON gives it.</summary>
    /// <exception cref="InputException">The gold cannot be read; names file, line and column.</exception>
    public IReadOnlyList<(string Key, CorpusSection Section)> Measure(string folder, CancellationToken stop)
    {
        CorpusRun run = Read(folder, stop);
        IReadOnlyList<ICorpusMeasure> confidence = new ConfidenceMeasures(extractor, folder).All;
        return [.. CorpusMeasures.All.Concat(confidence).Select(measure => (measure.Key, measure.Measure(run)))];
    }

    private CorpusRun Read(string folder, CancellationToken stop)
    {
        FactSchema schema = extractor.Rules.Schema;
        IReadOnlyList<GoldArticle> gold = new GoldReader(schema).ReadFolder(Path.Join(folder, "gold"));
        IReadOnlyList<GoldCluster> clusters = new ClusterReader(schema).ReadFolder(folder);
        ArticleRun articles = new(terminal, Environment.ProcessorCount, published: null);
        Dictionary<string, Article> byId = new(StringComparer.Ordinal);
        Dictionary<string, KnowledgeBase> extracted = new(StringComparer.Ordinal);
        foreach ((Article article, KnowledgeBase knowledge) in articles.Map(
            [Path.Join(folder, "articles")], article => Tuple.Create(article, extractor.Extract(article)), stop))
        {
            byId[article.Id] = article;
            extracted[article.Id] = knowledge;
        }

        HasProblems = articles.HasProblems;
        return new CorpusRun(
            schema,
            KnowledgeProfile.Load(extractor.Rules),
            extractor.Merger,
            [.. gold.Where(g => IsThere(g, byId))],
            [.. clusters.Where(cluster => cluster.Articles.All(g => IsThere(g, byId)))],
            byId,
            extracted,
            ArticleList.Read(folder, ArticleList.HeldOut) ?? []);
    }

    private bool IsThere(GoldArticle gold, Dictionary<string, Article> articles)
    {
        bool isThere = articles.ContainsKey(gold.Article);
        if (!isThere)
        {
            HasProblems = true;
            terminal.Complain($"the article {gold.Article} has gold, but no text; add it to articles/");
        }

        return isThere;
    }
}
