namespace Extract.Knowledge.Profile;

/// <summary>What a pronoun tells about what it refers to.</summary>
public sealed record PronounEntry
{
    public Gender Gender { get; init; }

    public bool Plural { get; init; }

    /// <summary>Whether it takes the noun that its clause modifies.</summary>
    public bool Relative { get; init; }
}
