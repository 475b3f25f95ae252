namespace Extract.Knowledge;

/// <summary>What the knowledge base keeps of an article.</summary>
/// <param name="Published">ISO 8601 date; null when the article does not say.</param>
public sealed record ArticleInfo(string Id, string? Title, string? Published, string? Source, string Sha256);
