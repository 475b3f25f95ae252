namespace Extract.Rules.Matching;

/// <summary>What fills a role in a match: exactly one of a mention or a literal that the rule states or reads off the text.</summary>
/// <param name="Mention">The mention; null when the filler is text.</param>
/// <param name="Text">A normalized text filler ("city governor", "cauldron"); null when the filler is a mention.</param>
/// <param name="Strength">0 to 1: how sure the rule is that this fills the role (a nearest place is less sure than an object).</param>
public sealed record Argument(string Role, Mention? Mention, string? Text, double Strength = 1)
{
    /// <summary>Where the rule has it from.</summary>
    public ArgumentSource Source { get; init; }

    /// <summary>The kind of literal that the rule wants of a value that can be read as several ("63 days" as a count); null for its own.</summary>
    public Schema.LiteralKind? As { get; init; }
}

/// <summary>Where a rule has an argument from.</summary>
public enum ArgumentSource
{
    /// <summary>A slot of its frame, by the tree.</summary>
    Slot,

    /// <summary>A slot that the tree leaves empty: a fitting mention beside the verb.</summary>
    WordOrder,

    /// <summary>A slot that the tree leaves empty: a fitting mention behind one of its prepositions.</summary>
    Preposition,

    /// <summary>An enumeration with one that the slot holds.</summary>
    Enumeration,

    /// <summary>A capture of its pattern.</summary>
    Pattern,

    /// <summary>The rule itself (<c>set:</c>).</summary>
    Constant,

    /// <summary>The clause, the sentence or the sentences before (<c>fill:</c>).</summary>
    Context,

    /// <summary>A match that the rule builds on (<c>inherit:</c>).</summary>
    Inherited,

    /// <summary>A fact told before (<c>told:</c>).</summary>
    Told,

    /// <summary>What stands around, by learned weights.</summary>
    Learned,
}
