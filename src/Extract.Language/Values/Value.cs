namespace Extract.Language.Values;

/// <summary>
/// A date, time, duration, quantity or age found in the text. What it says is held unresolved in a subtype
/// (a weekday stays a weekday until the knowledge floor anchors it). Values never overlap and stand in text order.
/// Immutable and thread-safe, as are all its subtypes.
/// </summary>
/// <param name="Span">The tokens that express it.</param>
public abstract record Value(TokenSpan Span)
{
    public abstract ValueKind Kind { get; }

    /// <summary>The name of the value rule that found it; empty when no rule did.</summary>
    public string Rule { get; init; } = "";
}
