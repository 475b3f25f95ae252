using Extract.Rules.Matching;

namespace Extract.Rules.Learned;

/// <summary>A mention that a learned rule looks at, with its features.</summary>
public sealed record Candidate(string Rule, Mention Mention, IReadOnlyList<string> Features);
