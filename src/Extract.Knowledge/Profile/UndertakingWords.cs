namespace Extract.Knowledge.Profile;

/// <summary>How the whole that facts belong to is named.</summary>
public sealed record UndertakingWords
{
    /// <summary>The generic name that completes host and year; null to use what the article calls it.</summary>
    public string? Name { get; init; }

    /// <summary>Words that tell one from another of the same host and year ("junior").</summary>
    public IReadOnlyList<string> Apart { get; init; } = [];

    /// <summary>It takes place in years that this number divides; 0 when nothing is known.</summary>
    public int Every { get; init; }

    /// <summary>Days on which wholes of the kind began, as ISO dates: what "day 30" counts from where an article tells no start.</summary>
    public IReadOnlyList<string> Starts { get; init; } = [];
}
