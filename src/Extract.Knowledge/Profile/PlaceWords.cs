namespace Extract.Knowledge.Profile;

/// <summary>Words that a location's name may have or lack, lower case.</summary>
public sealed record PlaceWords
{
    public IReadOnlyList<string> OptionalPrefixes { get; init; } = [];

    public IReadOnlyList<string> OptionalSuffixes { get; init; } = [];

    /// <summary>Words that make of a settlement's name that of the land around it ("region").</summary>
    public IReadOnlyList<string> Areas { get; init; } = [];

    /// <summary>Short forms that close a name ("sq").</summary>
    public IReadOnlyDictionary<string, string> ClosingAbbreviations { get; init; } = new Dictionary<string, string>();

    /// <summary>Short forms that open a name ("st").</summary>
    public IReadOnlyDictionary<string, string> Abbreviations { get; init; } = new Dictionary<string, string>();
}
