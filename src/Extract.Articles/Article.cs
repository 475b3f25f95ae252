namespace Extract.Articles;

/// <summary>One text to read, with what is known about it. Immutable, so safe to share between threads.</summary>
/// <param name="Id">The file name without extension, or the <c>id</c> of a JSON line. Unique within a run.</param>
/// <param name="Text">All text after the front matter, of a TimeML document that of its TEXT; every offset in the system counts its UTF-16 code units.</param>
public sealed record Article(string Id, string Text)
{
    public string? Title { get; init; }

    /// <summary>The day that "today" and "Thursday" refer to; null when the article does not say.</summary>
    public DateOnly? Published { get; init; }

    public string? Source { get; init; }

    /// <summary>Lower-case hexadecimal SHA-256 of the bytes that the article was read from.</summary>
    public string Sha256 { get; init; } = "";
}
