namespace Extract.Articles;

/// <summary>
/// Where one article comes from. Its id is known before its text is read, so that many articles can be put in order
/// and then read one by one by several threads. Immutable and thread-safe.
/// </summary>
public sealed class ArticleSource
{
    private readonly Func<Article> _read;

    internal ArticleSource(string id, string path, int line, Func<Article> read) => (Id, Path, Line, _read) = (id, path, line, read);

    /// <summary>The id that the article will have.</summary>
    public string Id { get; }

    /// <summary>The file; <c>-</c> for standard input.</summary>
    public string Path { get; }

    /// <summary>The line in a JSON Lines file, counted from 1; 0 when the whole file is the article.</summary>
    public int Line { get; }

    /// <summary>Reads the article.</summary>
    /// <exception cref="ArticleException">It cannot be read; the report says why and where.</exception>
    public Article Read() => _read();
}
