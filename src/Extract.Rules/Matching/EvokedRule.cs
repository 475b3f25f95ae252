using Extract.Rules.Definitions;

namespace Extract.Rules.Matching;

/// <summary>A rule with what must stand around for it to match. Frozen.</summary>
/// <param name="Near">The bits of <see cref="FactRule.Near"/>; 0 for no such demand.</param>
/// <param name="Needs">For each slot that must be filled by a mention the labels, one of which the sentence must hold.</param>
internal sealed record EvokedRule(FactRule Rule, ulong Near, ulong[] Needs)
{
    public static EvokedRule Of(FactRule rule, LabelNumbers labels) => new(rule, labels.Of(rule.Near), rule.Frame is null ? [] : labels.Needs(rule.Frame));
}
