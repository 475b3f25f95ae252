namespace Extract.Language.Values;

/// <summary>A stretch of time beside its anchor ("for the next three days", "the past two weeks"): an interval that is also a
/// duration.</summary>
/// <param name="Amount">How many units; negative before the anchor; 0 when vague ("in recent weeks").</param>
/// <param name="Length">Its length.</param>
public sealed record StretchDate(TokenSpan Span, DateAnchor Anchor, CalendarUnit Unit, int Amount, IsoDuration Length) : DateExpression(Span)
{
    public string Iso => Length.ToString();
}
