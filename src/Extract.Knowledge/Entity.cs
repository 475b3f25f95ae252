namespace Extract.Knowledge;

/// <summary>Somebody or something that facts are about.</summary>
/// <param name="Id">Type, slash, slug of the name: "person/oleg-kotov".</param>
/// <param name="Aliases">Other names in use, without the name itself, in order of first use.</param>
public sealed record Entity(string Id, string Type, string Name, IReadOnlyList<string> Aliases, IReadOnlyList<EntityMention> Mentions)
{
    /// <summary>Where it lies; null when the gazetteer does not tell, or cannot tell which of several is meant.</summary>
    public EntityLocation? Location { get; init; }

    /// <summary>How articles have it that have it in another way than this, in order of articles; empty in the knowledge base of one article.</summary>
    public IReadOnlyList<EntityTelling> Tellings { get; init; } = [];
}

/// <summary>A place in an article where an entity is mentioned, in UTF-16 code units.</summary>
public sealed record EntityMention(string Article, int Start, int End, string Text)
{
    /// <summary>Whether it is no name, but refers to one ("the lake").</summary>
    public bool IsReference { get; init; }
}
