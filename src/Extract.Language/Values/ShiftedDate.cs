namespace Extract.Language.Values;

/// <summary>A date counted from another: yesterday is a day before publication, "two days later" two after the day last spoken
/// of.</summary>
/// <param name="Unit">The unit counted in, which is also how exact the date is: "last month" is a month.</param>
/// <param name="Amount">Negative for the past.</param>
public sealed record ShiftedDate(TokenSpan Span, DateAnchor Anchor, CalendarUnit Unit, int Amount) : DateExpression(Span)
{
    /// <summary>True for "ten years ago today": the day itself, however large the unit.</summary>
    public bool IsExact { get; init; }

    /// <summary>True for units that were counted ("two weeks ago"), false for those that have a name ("last week").</summary>
    public bool IsCounted { get; init; }
}
