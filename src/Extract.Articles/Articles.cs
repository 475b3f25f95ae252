using Extract.Articles.Sources;

namespace Extract.Articles;

/// <summary>Reads articles from files, folders, globs and standard input.</summary>
public static class Articles
{
    /// <summary>Reads articles in the order of their ids (ordinal), whatever the order of the inputs.</summary>
    /// <param name="inputs">Files, folders, globs (<c>*</c>, <c>?</c>, <c>**</c>), or <c>-</c> for standard input.</param>
    /// <exception cref="ArticleException">At the first input that cannot be read. <see cref="Find"/> lets the others go on.</exception>
    public static IEnumerable<Article> Read(params string[] inputs)
    {
        List<ArticleException> problems = [];
        IReadOnlyList<ArticleSource> sources = Find(inputs, problems);
        if (problems.Count > 0)
        {
            throw problems[0];
        }

        return sources.Select(source => source.Read());
    }

    /// <summary>Finds articles in the order of their ids (ordinal), whatever the order of the inputs.</summary>
    /// <param name="problems">Gets what cannot be read, in a stable order.</param>
    /// <param name="standardInput">What <c>-</c> reads; null for the console's.</param>
    public static IReadOnlyList<ArticleSource> Find(
        IEnumerable<string> inputs, ICollection<ArticleException> problems, Stream? standardInput = null) =>
        new SourceFinder(problems, standardInput).Find(inputs);
}
