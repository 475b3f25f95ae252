using System.Globalization;
using Extract.Articles;
using Extract.Cli.Commands;
using Extract.Knowledge;
using Extract.Knowledge.Explaining;

namespace Extract.Cli.Pipeline;

/// <summary>Articles of a knowledge base, found by id and read again when first asked for. Not thread-safe.</summary>
/// <param name="inputs">Where they may be.</param>
/// <param name="rules">Folder of the rules to read them by.</param>
internal sealed class TracedArticles(IReadOnlyList<string> inputs, string rules, string? models, Stream input)
{
    private readonly Dictionary<string, ArticleTrace?> _traces = new(StringComparer.Ordinal);
    private readonly SortedSet<string> _missing = new(StringComparer.Ordinal);
    private Dictionary<string, ArticleSource>? _sources;
    private Extractor? _extractor;

    /// <summary>Ids of articles that were asked for and are not there, or not as the knowledge base knows them.</summary>
    public IReadOnlyCollection<string> Missing => _missing;

    public ArticleTrace? Find(ArticleInfo info)
    {
        if (!_traces.TryGetValue(info.Id, out ArticleTrace? trace))
        {
            trace = Read(info);
            _traces.Add(info.Id, trace);
            _missing.UnionWith(trace is null ? [info.Id] : []);
        }

        return trace;
    }

    private ArticleTrace? Read(ArticleInfo info)
    {
        _sources ??= Articles.Articles.Find(inputs, [], input).DistinctBy(s => s.Id).ToDictionary(s => s.Id, StringComparer.Ordinal);
        if (!_sources.TryGetValue(info.Id, out ArticleSource? source))
        {
            return null;
        }

        Article article = source.Read();
        if (article.Sha256 != info.Sha256)
        {
            return null;
        }

        // The day of publication may have been given on the command line.
        DateOnly? published = article.Published ?? (DateOnly.TryParseExact(info.Published, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day) ? day : null);
        _extractor ??= SharedOptions.Extractor(rules, models);
        return _extractor.Trace(article with { Published = published });
    }
}
