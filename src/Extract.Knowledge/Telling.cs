using Extract.Rules;

namespace Extract.Knowledge;

/// <summary>What one article tells of a fact that several tell.</summary>
/// <param name="Roles">Roles in the schema's order, with the entities of the whole knowledge base.</param>
public sealed record Telling(string Article, Status Status, IReadOnlyList<RoleFillers> Roles);
