namespace Extract.Articles;

/// <summary>An input cannot be read as an article. The others are not touched by it.</summary>
/// <param name="path">The path as given; <c>-</c> for standard input.</param>
/// <param name="line">Counted from 1; 0 when the fault is the file as a whole.</param>
/// <param name="column">Counted from 1 in characters; 0 when the fault is the file as a whole.</param>
/// <param name="message">What is wrong; what to do about it.</param>
public sealed class ArticleException(string path, int line, int column, string message, Exception? inner = null)
    : Exception(message, inner)
{
    public string Path { get; } = path;

    public int Line { get; } = line;

    public int Column { get; } = column;

    /// <summary>The one line to show: <c>path:line:column: what; what to do</c>.</summary>
    public string Report => Line > 0 ? $"{Path}:{Line}:{Column}: {Message}" : $"{Path}: {Message}";
}
