namespace Extract.Knowledge.Merging.Entities;

/// <summary>Which entity of the whole each entity of an article is.</summary>
/// <param name="Entities">Entities of the whole, in ordinal order of their ids.</param>
/// <param name="Ids">For each article, by its index, the whole's id by the article's own.</param>
internal sealed record EntityLinks(IReadOnlyList<Entity> Entities, IReadOnlyList<IReadOnlyDictionary<string, string>> Ids)
{
    /// <summary>For each article its own id of the undertaking that it tells of, null where it does not say, and the whole's.</summary>
    public IReadOnlyList<(string? Own, string? Whole)> Undertakings { get; init; } = [];

    /// <summary>The whole's id of the undertaking that a fact of an article belongs to; null when neither it nor its company tells.</summary>
    /// <param name="own">What the article itself says; null when it does not.</param>
    public string? UndertakingOf(int article, string? own) =>
        article < Undertakings.Count && Undertakings[article].Own == own ? Undertakings[article].Whole : own is null ? null : Of(article, own);

    /// <summary>The id in the whole; the article's own where the article has no such entity.</summary>
    public string Of(int article, string id) => Ids[article].GetValueOrDefault(id, id);
}
