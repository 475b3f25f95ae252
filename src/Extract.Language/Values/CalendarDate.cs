namespace Extract.Language.Values;

/// <summary>
/// A date by its calendar parts, each null when unsaid: 7 November 2013, November 7, November 2013, June, 2012.
/// A day never stands without a month, and one of month and year is always there.
/// </summary>
/// <param name="Month">1 to 12.</param>
/// <param name="Day">1 to 31.</param>
/// <param name="Weekday">A weekday said beside the date ("Thursday (November 7)"); where they disagree the date is right.</param>
/// <param name="Bearing">For a month without year: "last June".</param>
public sealed record CalendarDate(
    TokenSpan Span,
    int? Year,
    int? Month,
    int? Day,
    DayOfWeek? Weekday = null,
    Bearing Bearing = Bearing.None) : DateExpression(Span)
{
    /// <summary>True for a date like 07/11/2013, read day first, that may as well be read month first.</summary>
    public bool MayBeMonthFirst { get; init; }
}
