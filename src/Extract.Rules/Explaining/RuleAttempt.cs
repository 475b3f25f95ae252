using Extract.Rules.Definitions;
using Extract.Rules.Matching;

namespace Extract.Rules.Explaining;

/// <summary>How far one rule got at one place.</summary>
/// <param name="Sentence">Counted from 0.</param>
/// <param name="Trigger">The token that evokes the rule or starts its pattern; -1 when none does.</param>
/// <param name="Passed">How many constraints held before the one that failed.</param>
/// <param name="Total">How many there are; for a pattern, on the shortest way through it.</param>
/// <param name="Failure">The first constraint that failed; null when the rule matches here.</param>
/// <param name="Match">What it found; null when it failed, and for mention rules.</param>
public sealed record RuleAttempt(RuleOrigin Rule, int Sentence, int Trigger, int Passed, int Total, Failure? Failure, Match? Match = null)
{
    /// <summary>0 to 1.</summary>
    public double Progress => Failure is null ? 1 : Total == 0 ? 0 : Math.Min(1, (double)Passed / Total);
}
