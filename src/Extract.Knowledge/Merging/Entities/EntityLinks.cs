namespace Extract.Knowledge.Merging.Entities;

/// <summary>Which entity of the whole each entity of an article is.</summary>
/// <param name="Entities">Entities of the whole, in ordinal order of their ids.</param>
/// <param name="Ids">For each article, by its index, the whole's id by the article's own.</param>
internal sealed record EntityLinks(IReadOnlyList<Entity> Entities, IReadOnlyList<IReadOnlyDictionary<string, string>> Ids)
{
    /// <summary>The id in the whole; the article's own where the article has no such entity.</summary>
    public string Of(int article, string id) => Ids[article].GetValueOrDefault(id, id);
}
