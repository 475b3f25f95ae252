using Extract.Rules.Matching;

namespace Extract.Rules.Learned;

/// <summary>A mention that may fill a role of a match, with its features.</summary>
/// <param name="File">Where the weights for the role are kept.</param>
public sealed record FillCandidate(string File, Match Match, string Role, Mention Mention, IReadOnlyList<string> Features);
