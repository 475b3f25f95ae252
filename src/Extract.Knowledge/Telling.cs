using Extract.Rules;

namespace Extract.Knowledge;

/// <summary>What one article tells of a fact, in terms of the article's own entities (<see cref="EntityTelling"/>).</summary>
/// <param name="Id">The fact's id in the article alone.</param>
/// <param name="Undertaking">As in <see cref="Fact.Undertaking"/>.</param>
/// <param name="Confidence">How sure the article alone makes it, 0 to 1.</param>
/// <param name="Roles">Roles in the schema's order.</param>
public sealed record Telling(string Article, string Id, Status Status, string? Undertaking, double Confidence, IReadOnlyList<RoleFillers> Roles)
{
    /// <summary>Where the article tells the fact in two ways, the places of this one's evidence in that of the article, from 0; empty for all of it.</summary>
    public IReadOnlyList<int> Evidence { get; init; } = [];
}
