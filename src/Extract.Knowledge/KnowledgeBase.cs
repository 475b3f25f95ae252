namespace Extract.Knowledge;

/// <summary>What one or more articles say. Immutable; lists stand in a stable order that depends on content alone.</summary>
/// <param name="UndertakingField">Name of the fact field that holds <see cref="Fact.Undertaking"/>, from the schema; null when the domain has none.</param>
public sealed record KnowledgeBase(
    IReadOnlyList<ArticleInfo> Articles,
    IReadOnlyList<Entity> Entities,
    IReadOnlyList<Fact> Facts,
    string? UndertakingField)
{
    /// <summary>What cannot be, by the domain's checks; in order of check and facts.</summary>
    public IReadOnlyList<Violation> Violations { get; init; } = [];
}
