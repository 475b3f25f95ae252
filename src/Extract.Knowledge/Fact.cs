using Extract.Rules;

namespace Extract.Knowledge;

/// <summary>One fact with the words that prove it.</summary>
/// <param name="Id">Stable: a function of type, fillers and status.</param>
/// <param name="Roles">Roles in the schema's order; none is empty.</param>
/// <param name="Undertaking">Id of the entity of the schema's undertaking type to which the fact belongs; null when not told.</param>
/// <param name="Confidence">0 to 1.</param>
public sealed record Fact(
    string Id,
    string Type,
    Status Status,
    string? Undertaking,
    double Confidence,
    IReadOnlyList<RoleFillers> Roles,
    IReadOnlyList<Evidence> Evidence)
{
    /// <summary>The first day on which an article of the knowledge base told it, ISO 8601; null when none of them tells its day.</summary>
    public string? KnownSince { get; init; }

    /// <summary>Ids of the plans that this fact fulfils, though perhaps on another day or in another place; in ordinal order.</summary>
    public IReadOnlyList<string> Fulfils { get; init; } = [];

    /// <summary>Ids of the facts that call this plan off; in ordinal order.</summary>
    public IReadOnlyList<string> CancelledBy { get; init; } = [];

    /// <summary>The facts that cannot be true beside this one; in order of their ids.</summary>
    public IReadOnlyList<Conflict> Conflicts { get; init; } = [];

    /// <summary>What each article tells of it, in order of articles; empty when all tell just this.</summary>
    public IReadOnlyList<Telling> Tellings { get; init; } = [];

    /// <summary>Who says it, when nobody but those does: no article tells it in its own words. In ordinal order; empty for all else.</summary>
    public IReadOnlyList<Filler> ClaimedBy => Claims.Of(Evidence);
}
