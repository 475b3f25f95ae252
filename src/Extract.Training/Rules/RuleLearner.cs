using System.Globalization;
using System.Text;
using Extract.Knowledge;
using Extract.Language;
using Extract.Rules.Learned;
using Extract.Rules.Matching;
using Extract.Training.Learning;

namespace Extract.Training.Rules;

/// <summary>Learns the weights of the learned rules of a folder from articles with gold. Deterministic. Not thread-safe.</summary>
/// <param name="extractor">Over the rules that learn.</param>
/// <param name="penalty">Of logistic regression: above 0, the more the fewer articles there are.</param>
public sealed class RuleLearner(Extractor extractor, double penalty)
{
    /// <summary>Features that fewer mentions have are not learned.</summary>
    private const int LeastMentions = 2;
    private const double LeastWeight = 0.03;
    private const string Bias = "bias=";

    /// <summary>What context fills looks surer on articles that rules were written on than on others: these weights are held back the more.</summary>
    private const double FillPenalty = 10;

    private readonly ITextAnalyzer _analyzer = new TextAnalyzer();
    private readonly HashSet<string> _evoking = [.. extractor.Rules.LearnedRules.Select(r => r.File)];

    /// <summary>The text of each weights file, by its path.</summary>
    /// <param name="remark">Lines that stand first in each file: from what it was learned.</param>
    public SortedDictionary<string, string> Learn(IReadOnlyList<LabelledArticle> articles, string remark) => Learn(articles.Select(Read), remark);

    /// <summary>The same from articles that have been read, so that one reading serves to learn from many selections of them.</summary>
    public SortedDictionary<string, string> Learn(IEnumerable<ArticleExamples> articles, string remark)
    {
        SortedDictionary<string, List<(IReadOnlyList<string> Features, bool IsPositive)>> examples = new(StringComparer.Ordinal);
        foreach (ArticleExamples article in articles)
        {
            foreach ((string file, List<(IReadOnlyList<string> Features, bool IsPositive)> own) in article.ByFile)
            {
                if (!examples.TryGetValue(file, out List<(IReadOnlyList<string> Features, bool IsPositive)>? all))
                {
                    examples.Add(file, all = []);
                }

                all.AddRange(own);
            }
        }

        SortedDictionary<string, string> files = new(StringComparer.Ordinal);
        foreach ((string file, List<(IReadOnlyList<string> Features, bool IsPositive)> own) in examples)
        {
            files[file] = Fit(own, remark, _evoking.Contains(file) ? penalty : penalty * FillPenalty);
        }

        return files;
    }

    /// <summary>What an article teaches.</summary>
    public ArticleExamples Read(LabelledArticle article)
    {
        Dictionary<string, LearnedRule> rules = extractor.Rules.LearnedRules.ToDictionary(r => r.Name, StringComparer.Ordinal);
        SortedDictionary<string, List<(IReadOnlyList<string> Features, bool IsPositive)>> examples = new(StringComparer.Ordinal);
        Reading reading = extractor.Rules.Read(_analyzer.Analyze(article.Article.Text));
        CandidateLabels labels = new(article, extractor.Build(article.Article, reading), reading.Document, extractor.Rules.Schema);
        foreach (Candidate candidate in extractor.Rules.Candidates(reading))
        {
            if (labels.Of(rules[candidate.Rule], candidate.Mention) is bool isPositive)
            {
                Add(examples, rules[candidate.Rule].File, candidate.Features, isPositive);
            }
        }

        foreach (FillCandidate candidate in extractor.Rules.FillCandidates(reading))
        {
            if (candidate.Match.FallbackRole is null && labels.Of(candidate) is bool isPositive)
            {
                Add(examples, candidate.File, candidate.Features, isPositive);
            }
        }

        return new ArticleExamples(examples);
    }

    private static void Add(SortedDictionary<string, List<(IReadOnlyList<string> Features, bool IsPositive)>> examples, string file, IReadOnlyList<string> features, bool isPositive)
    {
        if (!examples.TryGetValue(file, out List<(IReadOnlyList<string> Features, bool IsPositive)>? own))
        {
            examples.Add(file, own = []);
        }

        own.Add((features, isPositive));
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
