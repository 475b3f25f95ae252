using Extract.Rules.Definitions;
using Extract.Rules.Values.Building;
using Extract.Rules.Values.Patterns;

namespace Extract.Rules.Values;

/// <summary>A rule that finds values. Immutable and thread-safe.</summary>
/// <param name="Gives">Null when its words stand for no value.</param>
internal sealed record ValueRule(string Name, int Stage, ValuePattern Pattern, ValueBuilder? Gives, ValueConditions Conditions)
{
    public IReadOnlyList<ValueExample> Examples { get; init; } = [];

    public required RuleOrigin Origin { get; init; }
}
