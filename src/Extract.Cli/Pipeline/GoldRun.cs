using Extract.Evaluation.Assessing;
using Extract.Evaluation.Gold;
using Extract.Knowledge.Store;
using Extract.Rules.Schema;

namespace Extract.Cli.Pipeline;

/// <summary>A knowledge base judged against a gold folder, and how it differs from an earlier one.</summary>
/// <param name="Assessment">Of the later one when there are two.</param>
/// <param name="Runs">Null when there is one.</param>
internal sealed record GoldRun(string Rules, string Folder, IReadOnlyList<GoldArticle> Gold, Assessment Assessment, RunComparison? Runs)
{
    /// <summary>Reads and judges.</summary>
    /// <param name="later">A second knowledge base; null for none.</param>
    public static GoldRun Read(string rules, string gold, string knowledge, string? later)
    {
        FactSchema schema = SchemaReader.Read(Path.Join(rules, "facts.yaml"));
        IReadOnlyList<GoldArticle> articles = new GoldReader(schema).ReadFolder(gold);
        Assessor assessor = new(schema);
        Assessment first = Assess(knowledge);
        if (later is null)
        {
            return new GoldRun(rules, gold, articles, first, null);
        }

        Assessment second = Assess(later);
        return new GoldRun(rules, gold, articles, second, assessor.Compare(articles, first, second));

        Assessment Assess(string path) => assessor.Assess(articles, KnowledgeSource.Read(path, schema.Undertaking));
    }

    /// <summary>The texts of judged articles, by id.</summary>
    /// <param name="folder">Where they are; null to look beside the gold folder.</param>
    public Dictionary<string, string> Texts(string? folder)
    {
        HashSet<string> ids = new(Gold.Select(article => article.Article), StringComparer.Ordinal);
        return ArticleTexts.Read(folder, Folder, ids.Contains);
    }
}
