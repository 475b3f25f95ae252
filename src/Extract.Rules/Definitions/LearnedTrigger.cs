using Extract.Rules.Learned;
using Extract.Rules.Schema;

namespace Extract.Rules.Definitions;

/// <summary>A mention around which much speaks for the fact, by weights learned from gold.</summary>
/// <param name="Role">The role that the mention fills.</param>
/// <param name="Labels">Labels of mentions that are looked at.</param>
/// <param name="File">Where the weights are kept.</param>
/// <param name="Weights">Null where none were learned yet: then the rule finds nothing.</param>
/// <param name="Least">The chance from which on the fact is found, 0 to 1.</param>
internal sealed record LearnedTrigger(Role Role, IReadOnlyList<string> Labels, string File, LearnedWeights? Weights, double Least);
