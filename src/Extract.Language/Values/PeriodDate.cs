namespace Extract.Language.Values;

/// <summary>A decade or century ("the 1990s", "the 19th century").</summary>
/// <param name="FirstYear">1990, 1800.</param>
/// <param name="Years">10 or 100.</param>
public sealed record PeriodDate(TokenSpan Span, int FirstYear, int Years) : DateExpression(Span);
