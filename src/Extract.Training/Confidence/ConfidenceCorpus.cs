using Extract.Articles;
using Extract.Evaluation.Gold;
using Extract.Evaluation.Judging;
using Extract.Knowledge;
using Extract.Knowledge.Explaining;

namespace Extract.Training.Confidence;

/// <summary>
/// Reads annotated articles into examples: every fact that the rules find in <c>articles/</c>, judged by <c>gold/</c>. The folder's
/// <c>holdout.txt</c> names articles held out from everything, <c>fresh.txt</c> those that no rule was written on, one in a line; either may be
/// missing. Not thread-safe.
/// </summary>
public sealed class ConfidenceCorpus(Extractor extractor)
{
    public const string HeldOut = "holdout.txt";
    public const string Fresh = "fresh.txt";

    /// <summary>Examples in the order of articles and, within one, of facts.</summary>
    /// <exception cref="InputException">Something in the folder cannot be read; names the file.</exception>
    public IReadOnlyList<ConfidenceExample> Read(string folder)
    {
        HashSet<string> heldOut = Listed(Path.Combine(folder, HeldOut));
        HashSet<string> fresh = Listed(Path.Combine(folder, Fresh));
        Dictionary<string, GoldArticle> gold = new GoldReader(extractor.Rules.Schema).ReadFolder(Path.Combine(folder, "gold"))
            .DistinctBy(g => g.Article).ToDictionary(g => g.Article, StringComparer.Ordinal);
        List<ConfidenceExample> examples = [];
        foreach (Article article in Articles.Articles.Read(Path.Combine(folder, "articles")))
        {
            if (gold.TryGetValue(article.Id, out GoldArticle? expected))
            {
                ArticleSet set = heldOut.Contains(article.Id) ? ArticleSet.HeldOut : fresh.Contains(article.Id) ? ArticleSet.Fresh : ArticleSet.Tuned;
                examples.AddRange(Read(article, expected, set));
            }
        }

        return examples;
    }

    private IEnumerable<ConfidenceExample> Read(Article article, GoldArticle gold, ArticleSet set)
    {
        ArticleTrace trace = extractor.Trace(article);
        Comparison comparison = new Judge(extractor.Rules.Schema).Compare([gold], [trace.Knowledge]);
        HashSet<string> right = [.. comparison.Pairs.Where(p => p.Agreement.IsExact).Select(p => p.System.Id!)];
        foreach (Fact fact in trace.Knowledge.Facts)
        {
            yield return new ConfidenceExample(article.Id, Group(article.Id), set, trace.Features[fact], right.Contains(fact.Id));
        }
    }

    /// <summary>An id up to its year: "sochi-2014-spacewalk" and "sochi-2014-launch" are of one group.</summary>
    internal static string Group(string id)
    {
        string[] words = id.Split('-');
        int year = Array.FindIndex(words, w => w.Length == 4 && w.All(char.IsAsciiDigit));
        return year < 0 ? id : string.Join('-', words[..(year + 1)]);
    }

    private static HashSet<string> Listed(string file) =>
        File.Exists(file) ? [.. File.ReadAllLines(file).Select(line => line.Trim()).Where(line => line.Length > 0 && line[0] != '#')] : [];
}
