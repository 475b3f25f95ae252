namespace Extract.Language.Values;

/// <summary>A stretch of time beside its anchor ("for the next three days", "the past two weeks"): an interval that is also a
/// duration.</summary>
/// <param name="Amount">How many units; negative before the anchor.</param>
/// <param name="Iso">The length as ISO 8601 duration.</param>
public sealed record StretchDate(TokenSpan Span, DateAnchor Anchor, CalendarUnit Unit, int Amount, string Iso) : DateExpression(Span);
