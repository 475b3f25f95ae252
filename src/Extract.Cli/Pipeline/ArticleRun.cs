using System.Collections.Concurrent;
using Extract.Articles;
using Extract.Cli.Output;

namespace Extract.Cli.Pipeline;

/// <summary>Reads articles on several threads; a bad one is a line on the error stream, and the others go on.</summary>
/// <param name="threads">At least 1.</param>
/// <param name="published">The day of articles that do not tell theirs.</param>
internal sealed class ArticleRun(Terminal terminal, int threads, DateOnly? published)
{
    private readonly ConcurrentBag<string> _undated = [];

    /// <summary>The last day on which an article may be published to be read; null for any, and for those that do not tell theirs.</summary>
    public DateOnly? AsOf { get; init; }

    /// <summary>Whether an input could not be read.</summary>
    public bool HasProblems { get; private set; }

    /// <summary>What the map makes of each readable article, in the order of ids.</summary>
    public IEnumerable<T> Map<T>(IEnumerable<string> inputs, Func<Article, T> map, CancellationToken stop)
        where T : class => Map(inputs, (_, article) => map(article), stop);

    /// <summary>The same for a map that also wants to know where the article is from.</summary>
    public IEnumerable<T> Map<T>(IEnumerable<string> inputs, Func<ArticleSource, Article, T> map, CancellationToken stop)
        where T : class
    {
        List<ArticleException> problems = [];
        IReadOnlyList<ArticleSource> sources = Articles.Articles.Find(inputs, problems, terminal.In);
        using Progress progress = new(terminal, sources.Count);
        foreach (ArticleException problem in problems)
        {
            Report(problem.Report, progress);
        }

        foreach ((T? result, string? problem) in OrderedParallel.Map(sources, threads, source => Try(source, map), stop))
        {
            progress.Advance();
            if (problem is not null)
            {
                Report(problem, progress);
            }
            else if (result is not null)
            {
                yield return result;
            }
        }

        if (!_undated.IsEmpty)
        {
            progress.Hide();
            terminal.Complain($"left out, since nothing tells their day: {string.Join(", ", _undated.Order(StringComparer.Ordinal))}; --published gives it");
        }
    }

    /// <summary>The result, what is wrong, or neither for an article that is not read.</summary>
    private (T? Result, string? Problem) Try<T>(ArticleSource source, Func<ArticleSource, Article, T> map)
        where T : class
    {
        try
        {
            Article read = source.Read();
            Article article = read with { Published = read.Published ?? published };
            return IsKnown(article) ? (map(source, article), null) : (null, null);
        }
        catch (ArticleException problem)
        {
            return (null, problem.Report);
        }
        catch (Exception fault) when (fault is not (OperationCanceledException or OutOfMemoryException))
        {
            string where = source.Line > 0 ? $"{source.Path}:{source.Line}:1" : source.Path;
            return (null, $"{where}: a fault of the program, {fault.GetType().Name}: {CommandLine.OneLine(fault)}; please report it");
        }
    }

    private bool IsKnown(Article article)
    {
        if (AsOf is null)
        {
            return true;
        }

        if (article.Published is null)
        {
            _undated.Add(article.Id);
        }

        return article.Published <= AsOf;
    }

    private void Report(string line, Progress progress)
    {
        HasProblems = true;
        progress.Hide();
        terminal.Complain(line);
    }
}
