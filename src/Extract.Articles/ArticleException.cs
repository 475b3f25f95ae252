namespace Extract.Articles;

/// <summary>An input cannot be read as an article. The others are not touched by it.</summary>
public sealed class ArticleException(string file, int line, int column, string message, Exception? inner = null)
    : InputException(file, line, column, message, inner);
