using Extract.Articles;
using Extract.Evaluation.Corpora;
using Extract.Evaluation.Gold;
using Extract.Rules.Schema;

namespace Extract.Training.Corpora;

/// <summary>An annotated article, and how it stands to the rules.</summary>
public sealed record TaughtArticle(Article Article, GoldArticle Gold, ArticleSet Set)
{
    /// <summary>A folder's list of the articles that rules were written on; where it is missing, all were.</summary>
    public const string Tuned = "tuned.txt";

    /// <summary>The id up to its year, as "sochi-2014-spacewalk" and "sochi-2014-launch" tell of the same things; all of it where it has none.</summary>
    public string Group
    {
        get
        {
            string[] words = Article.Id.Split('-');
            int year = Array.FindIndex(words, w => w.Length == 4 && w.All(char.IsAsciiDigit));
            return year < 0 ? Article.Id : string.Join('-', words[..(year + 1)]);
        }
    }

    /// <summary>The articles of a folder that have gold, in the order of their ids.</summary>
    /// <exception cref="InputException">Something in the folder cannot be read; names the file.</exception>
    public static IEnumerable<TaughtArticle> Read(string folder, FactSchema schema)
    {
        HashSet<string>? heldOut = ArticleList.Read(folder, ArticleList.HeldOut);
        HashSet<string>? tuned = ArticleList.Read(folder, Tuned);
        Dictionary<string, GoldArticle> gold = new GoldReader(schema).ReadFolder(Path.Combine(folder, "gold"))
            .DistinctBy(g => g.Article).ToDictionary(g => g.Article, StringComparer.Ordinal);
        foreach (Article article in Articles.Articles.Read(Path.Combine(folder, "articles")))
        {
            if (gold.TryGetValue(article.Id, out GoldArticle? expected))
            {
                ArticleSet set = heldOut?.Contains(article.Id) == true ? ArticleSet.HeldOut : tuned?.Contains(article.Id) == false ? ArticleSet.Fresh : ArticleSet.Tuned;
                yield return new TaughtArticle(article, expected, set);
            }
        }
    }
}
