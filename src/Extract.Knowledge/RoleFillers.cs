namespace Extract.Knowledge;

/// <summary>A role and what fills it, at least one filler.</summary>
public sealed record RoleFillers(string Role, IReadOnlyList<Filler> Fillers);
