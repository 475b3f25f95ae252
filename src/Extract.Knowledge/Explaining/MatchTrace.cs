using Extract.Rules;
using Extract.Rules.Matching;

namespace Extract.Knowledge.Explaining;

/// <summary>What became of a match.</summary>
/// <param name="Status">After days to come have been seen to be plans.</param>
/// <param name="Facts">The facts of the article that it is evidence of; none when no key role could be filled.</param>
public sealed record MatchTrace(Match Match, Status Status, IReadOnlyList<ArgumentTrace> Arguments, IReadOnlyList<Fact> Facts);
