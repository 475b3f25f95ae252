namespace Extract.Cli.Output;

/// <summary>Names of files that are written for articles. Thread-safe.</summary>
internal static class ArticleFile
{
    private static readonly char[] _forbidden = Path.GetInvalidFileNameChars();

    /// <summary>The article's id as a file name; what no file name can hold, as %XX (an id in JSON Lines may be anything).</summary>
    /// <param name="extension">With its point.</param>
    public static string Name(string id, string extension)
    {
        bool isPlain = id.IndexOfAny(_forbidden) < 0;
        return (isPlain ? id : string.Concat(id.Select(c => c == '%' || _forbidden.Contains(c) ? $"%{(int)c:X2}" : $"{c}"))) + extension;
    }
}
