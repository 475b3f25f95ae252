using Extract.Rules.Matching;
using Extract.Rules.Patterns;

namespace Extract.Rules.Definitions;

/// <summary>A compiled rule that finds mentions.</summary>
/// <param name="Stage">Rules of a stage see the mentions of earlier stages, and never each other's.</param>
/// <param name="Priority">Where mentions overlap the higher stays, then the longer.</param>
/// <param name="Normal">How the canonical name is made.</param>
internal sealed record MentionRule(
    string Name,
    string Type,
    string Label,
    MentionForm Form,
    Stage Stage,
    int Priority,
    Pattern Pattern,
    Normal Normal,
    IReadOnlyList<RuleExample> Examples)
{
    /// <summary>Which of the pattern's matches count.</summary>
    public Taking Taking { get; init; }

    /// <summary>Where it is written.</summary>
    public required RuleOrigin Origin { get; init; }
}

/// <summary>How a mention's canonical name is made.</summary>
/// <param name="Kind">The way.</param>
/// <param name="Literal">The name itself for <see cref="NormalKind.Literal"/>; with {0} for the text where it has one.</param>
internal readonly record struct Normal(NormalKind Kind, string? Literal = null);

internal enum NormalKind
{
    /// <summary>The words as they stand.</summary>
    Text,

    /// <summary>Lower case, the last word in the singular.</summary>
    Singular,

    /// <summary>The first value column of the lexicon entry that the pattern matched.</summary>
    Column,

    /// <summary>A name that the rule states.</summary>
    Literal,
}
