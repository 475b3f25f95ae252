using Extract.Articles;
using Extract.Evaluation.Judging;
using Extract.Knowledge;
using Extract.Knowledge.Explaining;
using Extract.Training.Corpora;

namespace Extract.Training.Confidence;

/// <summary>
/// Reads annotated articles into examples: every fact that rules find in <c>articles/</c>, judged by <c>gold/</c>. Where rules have learned
/// weights, these are learned anew for each part of the articles from the other parts, so that a fact is as good an example as one of an article
/// never seen. Not thread-safe.
/// </summary>
/// <param name="extractor">Over the rules that ship.</param>
public sealed class ConfidenceCorpus(Extractor extractor)
{
    private const int Parts = 5;
    private readonly Dictionary<string, KnowledgeBase> _extracted = new(StringComparer.Ordinal);

    /// <summary>What was found in each article that was read, by its id.</summary>
    public IReadOnlyDictionary<string, KnowledgeBase> Extracted => _extracted;

    /// <summary>Examples in the order of folders, articles and, within one, of facts.</summary>
    /// <param name="folders">Each with <c>articles/</c> and <c>gold/</c>, and where they are <c>holdout.txt</c> and <c>tuned.txt</c>: ids, one in a line.</param>
    /// <exception cref="InputException">Something in a folder cannot be read; names the file.</exception>
    public IReadOnlyList<ConfidenceExample> Read(IEnumerable<string> folders)
    {
        List<TaughtArticle> articles = [.. folders.SelectMany(folder => TaughtArticle.Read(folder, extractor.Rules.Schema))];
        Dictionary<TaughtArticle, List<ConfidenceExample>> examples = new(ReferenceEqualityComparer.Instance);
        UnseenRules rules = new(extractor);
        foreach (IGrouping<int, TaughtArticle> part in articles.GroupBy(PartOf(articles)).OrderBy(p => p.Key))
        {
            Extractor unseen = rules.Learn(articles.Where(a => a.Set != ArticleSet.HeldOut && !part.Contains(a)));
            foreach (TaughtArticle article in part)
            {
                examples[article] = [.. Read(unseen, article)];
            }
        }

        return [.. articles.SelectMany(article => examples[article])];
    }

    /// <summary>Parts of whole groups in turn; what is held out is one of its own.</summary>
    private static Func<TaughtArticle, int> PartOf(List<TaughtArticle> articles)
    {
        List<string> groups = [.. articles.Where(a => a.Set != ArticleSet.HeldOut).Select(a => a.Group).Distinct().Order(StringComparer.Ordinal)];
        Dictionary<string, int> parts = groups.Select((g, i) => (g, i)).ToDictionary(p => p.g, p => p.i % Parts, StringComparer.Ordinal);
        return article => article.Set == ArticleSet.HeldOut ? -1 : parts[article.Group];
    }

    private IEnumerable<ConfidenceExample> Read(Extractor unseen, TaughtArticle article)
    {
        ArticleTrace trace = unseen.Trace(article.Article);
        _extracted[article.Article.Id] = trace.Knowledge;
        Comparison comparison = new Judge(extractor.Rules.Schema).Compare([article.Gold], [trace.Knowledge]);
        Dictionary<string, FactPair> pairs = comparison.Pairs.ToDictionary(p => p.System.Id!, StringComparer.Ordinal);
        foreach (Fact fact in trace.Knowledge.Facts)
        {
            FactPair? pair = pairs.GetValueOrDefault(fact.Id);
            bool counts = pair is not { Gold.Optional: true };
            yield return new ConfidenceExample(article.Article.Id, article.Group, article.Set, trace.Features[fact], pair?.Agreement.IsExact == true)
            {
                Fact = fact.Id,
                Slots = counts ? fact.Roles.Sum(role => role.Fillers.Count) : 0,
                Matched = counts ? pair?.Agreement.Count ?? 0 : 0,
            };
        }
    }
}
