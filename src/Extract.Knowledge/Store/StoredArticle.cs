namespace Extract.Knowledge.Store;

/// <summary>What a folder knows of an article that it holds. Reading one that equals it would give the same again.</summary>
/// <param name="Sha256">Of the bytes that the article was read from.</param>
/// <param name="Published">The day that it was read with, ISO 8601; null for none.</param>
/// <param name="ReadBy">Fingerprint of the rules and models that read it.</param>
public sealed record StoredArticle(string Id, string Sha256, string? Published, string ReadBy);
