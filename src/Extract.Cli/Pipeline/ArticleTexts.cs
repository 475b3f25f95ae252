using Extract.Articles;

namespace Extract.Cli.Pipeline;

/// <summary>The texts of judged articles, which a knowledge base does not hold.</summary>
internal static class ArticleTexts
{
    /// <param name="given">The folder after <c>--articles</c>; null to look beside the gold folder, where there may be none.</param>
    /// <param name="isWanted">Whether an article of that id is needed.</param>
    /// <returns>Texts by id.</returns>
    /// <exception cref="ArticleException">The folder that was given cannot be read.</exception>
    public static Dictionary<string, string> Read(string? given, string gold, Func<string, bool> isWanted)
    {
        string folder = given ?? Path.Join(Path.GetDirectoryName(Path.TrimEndingDirectorySeparator(Path.GetFullPath(gold))), "articles");
        Dictionary<string, string> texts = new(StringComparer.Ordinal);
        if (given is null && !Directory.Exists(folder))
        {
            return texts;
        }

        List<ArticleException> problems = [];
        foreach (ArticleSource source in Articles.Articles.Find([folder], problems).Where(source => isWanted(source.Id)))
        {
            try
            {
                texts[source.Id] = source.Read().Text;
            }
            catch (ArticleException problem)
            {
                problems.Add(problem);
            }
        }

        return given is not null && problems.Count > 0 ? throw problems[0] : texts;
    }

    /// <summary>Words as white space parts them.</summary>
    public static long Words(IEnumerable<string> texts) => texts.Sum(text => (long)text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length);
}
