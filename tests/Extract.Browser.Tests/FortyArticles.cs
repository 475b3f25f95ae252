using System.Text;
using Extract.Articles;
using Extract.Evaluation.Assessing;
using Extract.Evaluation.Gold;
using Extract.Evaluation.Reports.Html;
using Extract.Knowledge;

namespace Extract.Browser.Tests;

/// <summary>The page of forty articles of the corpus, made once.</summary>
internal static class FortyArticles
{
    private static readonly Lazy<(string Page, Assessment Assessment)> _made = new(Make);

    public static string Page => _made.Value.Page;

    public static Assessment Assessment => _made.Value.Assessment;

    public static int Bytes => Encoding.UTF8.GetByteCount(Page);

    private static (string Page, Assessment Assessment) Make()
    {
        string root = Root();
        string rules = Path.Join(root, "rules");
        Extractor extractor = new ExtractorBuilder().AddRules(rules).Build();
        GoldArticle[] gold = [.. new GoldReader(extractor.Rules.Schema).ReadFolder(Path.Join(root, "corpus", "gold")).Take(40)];
        Dictionary<string, Article> articles = Articles.Articles.Read(Path.Join(root, "corpus", "articles"))
            .Where(article => gold.Any(g => g.Article == article.Id)).ToDictionary(article => article.Id);
        KnowledgeBase[] knowledge = [.. articles.Values.Select(extractor.Extract)];

        // The first run lacks some facts, so that the page also tells how two runs differ.
        Assessor assessor = new(extractor.Rules.Schema);
        Assessment before = assessor.Assess(gold, knowledge.Select(one => one with { Facts = [.. one.Facts.Where((_, i) => i % 20 != 0)] }));
        Assessment after = assessor.Assess(gold, knowledge);
        StringWriter page = new();
        HtmlReport.Write(page, after, new PageContent(
            assessor.Compare(gold, before, after), articles.ToDictionary(a => a.Key, a => a.Value.Text), RuleSources.Load(rules), file => file));
        return (page.ToString(), after);
    }

    private static string Root()
    {
        string? folder = AppContext.BaseDirectory;
        while (folder is not null && !File.Exists(Path.Join(folder, "Extract.sln")))
        {
            folder = Path.GetDirectoryName(folder);
        }

        return folder ?? throw new DirectoryNotFoundException("the tests run outside of a checkout");
    }
}
