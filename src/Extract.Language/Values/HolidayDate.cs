namespace Extract.Language.Values;

/// <summary>A day of the year that has a name ("Christmas Day", "Easter Monday 2014").</summary>
/// <param name="Day">
/// How to find it, as the lexicon of holidays writes it: <c>12-25</c>; <c>easter+1</c>, days from Western Easter; <c>11-thu-4</c>, the fourth
/// Thursday of November; <c>5-mon-last</c>; <c>11-thu-4+1</c>, the day after it; <c>orthodox-easter+0</c>.
/// </param>
public sealed record HolidayDate(TokenSpan Span, string Day, int? Year, Bearing Bearing = Bearing.None) : DateExpression(Span);
