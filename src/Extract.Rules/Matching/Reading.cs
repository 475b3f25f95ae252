using Extract.Language;

namespace Extract.Rules.Matching;

/// <summary>All that the rules find in one document.</summary>
/// <param name="Mentions">Every mention, in text order; nested ones are allowed, equal spans of one type are not.</param>
/// <param name="Matches">Every match, in text order and then by rule name.</param>
public sealed record Reading(Document Document, IReadOnlyList<Mention> Mentions, IReadOnlyList<Match> Matches)
{
    /// <summary>Matches that only help other rules (<c>keep: false</c>), in the same order.</summary>
    public IReadOnlyList<Match> Helpers { get; init; } = [];

    /// <summary>The mentions by position; null in a reading made by hand.</summary>
    internal MentionIndex? Index { get; init; }
}
