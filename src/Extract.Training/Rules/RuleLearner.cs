using System.Globalization;
using System.Text;
using Extract.Knowledge;
using Extract.Language;
using Extract.Rules.Learned;
using Extract.Rules.Matching;
using Extract.Training.Corpora;
using Extract.Training.Learning;

namespace Extract.Training.Rules;

/// <summary>Learns the weights of the learned rules of a folder from articles with gold. Deterministic. Not thread-safe.</summary>
/// <param name="folder">The rules that learn; they are read without the weights that they have, which would hide what context fills.</param>
/// <param name="penalty">Of logistic regression: above 0, the more the fewer articles there are.</param>
public sealed class RuleLearner(string folder, double penalty)
{
    /// <summary>Features that fewer mentions have are not learned.</summary>
    private const int LeastMentions = 2;
    private const double LeastWeight = 0.03;
    private const string Bias = "bias=";

    /// <summary>What context fills looks surer on articles that rules were written on than on others: these weights are held back the more.</summary>
    private const double FillPenalty = 10;

    private readonly ITextAnalyzer _analyzer = new TextAnalyzer();
    private readonly Extractor _extractor = new ExtractorBuilder().AddRules(folder).WithoutWeights().Build();

    /// <summary>The text of each weights file, by its path.</summary>
    /// <param name="remark">Lines that stand first in each file: from what it was learned.</param>
    public SortedDictionary<string, string> Learn(IReadOnlyList<TaughtArticle> articles, string remark) => Learn(articles.Select(Read), remark);

    /// <summary>The same from articles that have been read, so that one reading serves to learn from many selections of them.</summary>
    public SortedDictionary<string, string> Learn(IEnumerable<ArticleExamples> articles, string remark)
    {
        ArticleExamples all = new();
        foreach (ArticleExamples article in articles)
        {
            all.Add(article);
        }

        HashSet<string> evoking = [.. _extractor.Rules.LearnedRules.Select(r => r.File)];
        SortedDictionary<string, string> files = new(StringComparer.Ordinal);
        foreach ((string file, List<(IReadOnlyList<string> Features, bool IsPositive)> own) in all.ByFile)
        {
            files[file] = Fit(own, remark, evoking.Contains(file) ? penalty : penalty * FillPenalty);
        }

        return files;
    }

    /// <summary>What an article teaches.</summary>
    public ArticleExamples Read(TaughtArticle article)
    {
        Dictionary<string, LearnedRule> rules = _extractor.Rules.LearnedRules.ToDictionary(r => r.Name, StringComparer.Ordinal);
        ArticleExamples examples = new();
        Reading reading = _extractor.Rules.Read(_analyzer.Analyze(article.Article.Text));
        CandidateLabels labels = new(article, _extractor.Build(article.Article, reading), reading.Document, _extractor.Rules.Schema);
        foreach (Candidate candidate in _extractor.Rules.Candidates(reading))
        {
            if (labels.Of(rules[candidate.Rule], candidate.Mention) is bool isPositive)
            {
                examples.Add(rules[candidate.Rule].File, candidate.Features, isPositive);
            }
        }

        foreach (FillCandidate candidate in _extractor.Rules.FillCandidates(reading))
        {
            if (candidate.Match.FallbackRole is null && labels.Of(candidate) is bool isPositive)
            {
                examples.Add(candidate.File, candidate.Features, isPositive);
            }
        }

        return examples;
    }

    private string Fit(List<(IReadOnlyList<string> Features, bool IsPositive)> examples, string remark, double cost)
    {
        HashSet<string> names = [.. examples.SelectMany(e => e.Features).GroupBy(f => f, StringComparer.Ordinal).Where(g => g.Count() >= LeastMentions).Select(g => g.Key)];
        IReadOnlyDictionary<string, double> weights = new LogisticRegression(cost).Learn(
            Bias, [.. examples.Select(e => ((IReadOnlyList<string>)[.. e.Features.Where(names.Contains)], e.IsPositive, 1.0))]);
        StringBuilder text = new();
        text.Append(remark).Append(CultureInfo.InvariantCulture, $"# {examples.Count(e => e.IsPositive)} mentions that tell the fact, {examples.Count(e => !e.IsPositive)} that do not\n");
        foreach ((string feature, double weight) in weights.OrderBy(w => w.Key != Bias).ThenBy(w => w.Key, StringComparer.Ordinal))
        {
            if (Math.Abs(weight) >= LeastWeight)
            {
                text.Append(feature).Append(CultureInfo.InvariantCulture, $"\t{weight:0.###}\n");
            }
        }

        return text.ToString();
    }
}
