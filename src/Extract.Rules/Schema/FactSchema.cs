namespace Extract.Rules.Schema;

/// <summary>Everything that a domain may say: read from <c>facts.yaml</c>, frozen, thread-safe.</summary>
/// <param name="EntityTypes">The entity types, in file order.</param>
/// <param name="FactTypes">The fact types, in file order.</param>
/// <param name="Undertaking">
/// The entity type of the whole to which facts belong, which is also the name of the field that says so on a fact;
/// null when the domain has none.
/// </param>
public sealed record FactSchema(IReadOnlyList<string> EntityTypes, IReadOnlyList<FactType> FactTypes, string? Undertaking)
{
    private readonly Dictionary<string, FactType> _byName = FactTypes.ToDictionary(t => t.Name);

    public FactType? Find(string factType) => _byName.GetValueOrDefault(factType);
}
