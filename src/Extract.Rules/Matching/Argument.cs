namespace Extract.Rules.Matching;

/// <summary>What fills a role in a match: exactly one of a mention or a literal that the rule states or reads off the text.</summary>
/// <param name="Mention">The mention; null when the filler is text.</param>
/// <param name="Text">A normalized text filler ("city governor", "cauldron"); null when the filler is a mention.</param>
/// <param name="Strength">0 to 1: how sure the rule is that this fills the role (a nearest place is less sure than an object).</param>
public sealed record Argument(string Role, Mention? Mention, string? Text, double Strength = 1)
{
    /// <summary>The kind of literal that the rule wants of a value that can be read as several ("63 days" as a count); null for its own.</summary>
    public Schema.LiteralKind? As { get; init; }
}
