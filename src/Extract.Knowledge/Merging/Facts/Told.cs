namespace Extract.Knowledge.Merging.Facts;

/// <summary>A fact as one article tells it, with the entities of the whole.</summary>
/// <param name="Article">The article's id.</param>
internal sealed record Told(string Article, Fact Fact)
{
    public Telling ToTelling() => new(Article, Fact.Status, Fact.Undertaking, Fact.Confidence, Fact.Roles);
}
