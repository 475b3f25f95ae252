namespace Extract.Knowledge.Merging.Entities.Places;

/// <summary>What the articles of an entity tell of other places.</summary>
/// <param name="Contexts">One for each article that tells of any.</param>
/// <param name="Own">The country that the entity itself added to these; null when it added none.</param>
/// <param name="Entity">The entity's id.</param>
internal readonly record struct PlaceSurroundings(IReadOnlyList<PlaceContext> Contexts, string? Own, string Entity);
