namespace Extract.Knowledge.Profile;

/// <summary>What the head of a definite noun phrase tells about what it refers to.</summary>
public sealed record NominalEntry
{
    public IReadOnlyList<string> Words { get; init; } = [];

    public EntityNature Nature { get; init; }

    public Gender Gender { get; init; }

    public bool Plural { get; init; }

    /// <summary>How many it refers to; 0 when it does not say.</summary>
    public int Size { get; init; }

    /// <summary>Whether it refers to the last thing of its nature when no name or description has the word.</summary>
    public bool Loose { get; init; }

    /// <summary>For a location: "settlement", "country", or null for any.</summary>
    public string? Sort { get; init; }
}
