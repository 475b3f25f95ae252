namespace Extract.Rules.Schema;

/// <summary>A role of a fact type and what may fill it.</summary>
/// <param name="EntityTypes">Entity types that may fill the role, in the schema's order.</param>
/// <param name="Literals">Literals that may fill it.</param>
/// <param name="IsKey">Whether the role is part of what makes two facts the same; one filler in it makes one fact.</param>
public sealed record Role(string Name, IReadOnlyList<string> EntityTypes, IReadOnlyList<LiteralKind> Literals, bool IsKey)
{
    private readonly HashSet<string> _types = [.. EntityTypes, .. Literals.Select(l => l.ToString().ToLowerInvariant())];

    public bool Accepts(LiteralKind literal) => Literals.Contains(literal);

    /// <summary>Whether a mention of a type may fill it: an entity of one of its types, or a value of one of its kinds.</summary>
    internal bool AcceptsType(string type) => _types.Contains(type);
}
