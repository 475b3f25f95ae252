using Extract.Rules.Definitions;

namespace Extract.Rules.Learned;

/// <summary>What a learner must know of a learned rule.</summary>
/// <param name="Role">The role that the mention fills.</param>
/// <param name="Constants">Fillers that the rule states, by role.</param>
/// <param name="File">Where the weights are kept.</param>
public sealed record LearnedRule(string Name, string FactType, string Role, IReadOnlyList<KeyValuePair<string, string>> Constants, string File)
{
    internal static LearnedRule Of(FactRule rule) => new(rule.Name, rule.Fact.Name, rule.Learned!.Role.Name, rule.Constants, rule.Learned.File);
}
