using Extract.Rules;

namespace Extract.Knowledge;

/// <summary>One fact with the words that prove it.</summary>
/// <param name="Id">Stable: a function of type, fillers and status.</param>
/// <param name="Roles">Roles in the schema's order; none is empty.</param>
/// <param name="Undertaking">Id of the entity of the schema's undertaking type to which the fact belongs; null when not told.</param>
/// <param name="Confidence">0 to 1.</param>
public sealed record Fact(
    string Id,
    string Type,
    Status Status,
    string? Undertaking,
    double Confidence,
    IReadOnlyList<RoleFillers> Roles,
    IReadOnlyList<Evidence> Evidence);
