namespace Extract.Language.Values;

/// <summary>A day, week or year counted from the start of what the text tells of ("day 30 of the relay", "the third day").</summary>
/// <param name="Number">1 for the first.</param>
public sealed record CountedDate(TokenSpan Span, CalendarUnit Unit, int Number) : DateExpression(Span);
