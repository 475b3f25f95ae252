using Extract.Evaluation.Gold;
using Extract.Knowledge.Explaining;

namespace Extract.Evaluation.Ledgers;

/// <summary>An article as the rules read it, and what a careful reader takes from it.</summary>
public sealed record LedgerArticle(ArticleTrace Trace, GoldArticle Gold)
{
    /// <summary>Puts articles together with their gold, by the id without folder and extension.</summary>
    /// <param name="unjudged">Takes the ids of articles that have no gold; they are left out.</param>
    public static IReadOnlyList<LedgerArticle> Pair(IEnumerable<ArticleTrace> traces, IEnumerable<GoldArticle> gold, ICollection<string> unjudged)
    {
        Dictionary<string, GoldArticle> byId = gold.DistinctBy(g => g.Article).ToDictionary(g => g.Article, StringComparer.Ordinal);
        List<LedgerArticle> pairs = [];
        foreach (ArticleTrace trace in traces)
        {
            if (byId.Remove(Path.GetFileNameWithoutExtension(trace.Article.Id), out GoldArticle? expected))
            {
                pairs.Add(new LedgerArticle(trace, expected));
            }
            else
            {
                unjudged.Add(trace.Article.Id);
            }
        }

        return pairs;
    }
}
