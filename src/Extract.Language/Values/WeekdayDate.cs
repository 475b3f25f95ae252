namespace Extract.Language.Values;

/// <summary>A weekday ("Thursday", "last Friday night", "the following Monday").</summary>
public sealed record WeekdayDate(TokenSpan Span, DayOfWeek Weekday, Bearing Bearing = Bearing.None) : DateExpression(Span);
