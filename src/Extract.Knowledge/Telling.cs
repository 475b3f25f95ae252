using Extract.Rules;

namespace Extract.Knowledge;

/// <summary>What one article tells of a fact that several tell.</summary>
/// <param name="Undertaking">As in <see cref="Fact.Undertaking"/>.</param>
/// <param name="Confidence">How sure the article alone makes it, 0 to 1.</param>
/// <param name="Roles">Roles in the schema's order, with the entities of the whole knowledge base.</param>
public sealed record Telling(string Article, Status Status, string? Undertaking, double Confidence, IReadOnlyList<RoleFillers> Roles);
