namespace Extract.Rules.Keys;

/// <summary>The fields of one kind of mapping. The loader takes no others, and the schema for editors is written from the same list.</summary>
/// <param name="Of">What the mapping is, for faults: "a fact rule".</param>
internal sealed record KeySet(string Of, IReadOnlyList<Key> Keys)
{
    public IEnumerable<string> Names => Keys.Select(k => k.Name);

    /// <summary>Fields of which exactly one must be there; empty for no such demand.</summary>
    public IReadOnlyList<string> OneOf { get; init; } = [];

    public bool Has(string name)
    {
        foreach (Key key in Keys)
        {
            if (key.Name == name)
            {
                return true;
            }
        }

        return false;
    }
}
