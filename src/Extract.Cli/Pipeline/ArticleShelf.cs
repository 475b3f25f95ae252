using Extract.Articles;

namespace Extract.Cli.Pipeline;

/// <summary>Articles by id, read when somebody asks for them. Not thread-safe.</summary>
internal sealed class ArticleShelf
{
    private readonly Dictionary<string, ArticleSource> _sources = new(StringComparer.Ordinal);

    /// <param name="folder">Where the articles lie; one that is not there holds none.</param>
    public ArticleShelf(string folder)
    {
        List<ArticleException> problems = [];
        foreach (ArticleSource source in Directory.Exists(folder) ? Articles.Articles.Find([folder], problems) : [])
        {
            _sources.TryAdd(source.Id, source);
        }
    }

    /// <exception cref="ArticleException">It cannot be read.</exception>
    /// <returns>Null when there is no such article.</returns>
    public Article? Find(string id) => _sources.TryGetValue(id, out ArticleSource? source) ? source.Read() : null;
}
