namespace Extract.Knowledge.Merging.Facts;

/// <summary>A fact as one article tells it.</summary>
/// <param name="Article">The article's id.</param>
/// <param name="Fact">With the entities of the whole.</param>
/// <param name="Own">With the article's own entities; several when they come to one in the whole.</param>
internal sealed record Told(string Article, Fact Fact, IReadOnlyList<Fact> Own);
