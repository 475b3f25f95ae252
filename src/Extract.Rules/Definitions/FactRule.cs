using Extract.Rules.Patterns;
using Extract.Rules.Schema;

namespace Extract.Rules.Definitions;

/// <summary>A compiled rule that finds facts: a pattern over the words, which may have slots too, or a frame over the tree.</summary>
/// <param name="Pattern">For a pattern rule; null for a frame rule.</param>
/// <param name="Frame">For a frame rule; null for a pattern rule.</param>
/// <param name="Fills">Roles that context may fill when the rule itself does not.</param>
/// <param name="Constants">Fillers that the rule states ("measure: distance").</param>
/// <param name="Status">The status of every match; null to read it off the grammar.</param>
/// <param name="Weight">0 to 1.</param>
internal sealed record FactRule(
    string Name,
    FactType Fact,
    Pattern? Pattern,
    Frame? Frame,
    ContextFill[] Fills,
    KeyValuePair<string, string>[] Constants,
    Status? Status,
    double Weight,
    IReadOnlyList<RuleExample> Examples)
{
    /// <summary>Which of the pattern's matches count.</summary>
    public Taking Taking { get; init; }

    /// <summary>Where it is written.</summary>
    public required RuleOrigin Origin { get; init; }

    /// <summary>The slots of a pattern rule, which are filled from its trigger; null where it has none.</summary>
    public Frame? PatternSlots { get; init; }

    /// <summary>Every slot, in rule order.</summary>
    public IReadOnlyList<Slot> Slots => (Frame ?? PatternSlots)?.Slots ?? [];

    public Stage Stage { get; init; } = Stage.First;

    /// <summary>What patterns of later stages call the words of a match; null for nothing.</summary>
    public string? Label { get; init; }

    /// <summary>False when a match only helps other rules and makes no fact.</summary>
    public bool Keeps { get; init; } = true;

    /// <summary>Roles that are taken from the matches that the rule builds on where it does not fill them.</summary>
    public IReadOnlyList<string> Inherited { get; init; } = [];

    /// <summary>Labels of which a mention must stand in the sentence or the one before; empty for no such demand.</summary>
    public IReadOnlyList<string> Near { get; init; } = [];

    /// <summary>What must hold between the parts of a match.</summary>
    public IReadOnlyList<Condition> Conditions { get; init; } = [];

    /// <summary>What evokes a learned rule, which has neither pattern nor frame; null for every other.</summary>
    public LearnedTrigger? Learned { get; init; }

    /// <summary>Roles whose values are to be read as a certain kind of literal.</summary>
    public IReadOnlyDictionary<string, LiteralKind> Readings { get; init; } = new Dictionary<string, LiteralKind>();
}

/// <summary>A role that context may fill.</summary>
/// <param name="Labels">Labels of mentions that may fill it.</param>
/// <param name="Before">How many sentences back may be looked at when the sentence itself has none; -1 to look in the clause only.</param>
/// <param name="Beside">Labels of which a mention must stand in the sentence that is looked back to; empty for no such demand.</param>
/// <param name="Unless">Roles any of which, when filled, leaves this one empty.</param>
internal sealed record ContextFill(Role Role, string[] Labels, int Before, string[] Unless, string[] Beside)
{
    /// <summary>What may be looked at beyond the sentence.</summary>
    public Lookback Lookback { get; init; }

    /// <summary>Learned weights by which the filler is chosen; null for none.</summary>
    public Learned.FillModel? Model { get; init; }

    /// <summary>Facts told before whose filler of the role holds on; null for none.</summary>
    public ToldFill? Told { get; init; }
}

/// <summary>How context may go beyond the sentence of a trigger.</summary>
internal enum Lookback
{
    /// <summary>Back over <see cref="ContextFill.Before"/> sentences.</summary>
    Sentences,

    /// <summary>Back to the start of the paragraph.</summary>
    Paragraph,

    /// <summary>To what the paragraph begins with, or else the heading above it.</summary>
    Topic,
}

/// <summary>Which facts told before may lend a role its filler, as where a story is does not change until it says so.</summary>
/// <param name="Facts">Their types.</param>
/// <param name="Before">How many sentences back they may be told.</param>
internal sealed record ToldFill(IReadOnlyList<string> Facts, int Before);
