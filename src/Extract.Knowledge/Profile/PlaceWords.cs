namespace Extract.Knowledge.Profile;

/// <summary>Words that a location's name may have or lack, lower case.</summary>
public sealed record PlaceWords
{
    public IReadOnlyList<string> OptionalPrefixes { get; init; } = [];

    public IReadOnlyList<string> OptionalSuffixes { get; init; } = [];

    public IReadOnlyDictionary<string, string> Abbreviations { get; init; } = new Dictionary<string, string>();
}
