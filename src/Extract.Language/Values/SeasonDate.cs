namespace Extract.Language.Values;

/// <summary>A season with or without its year ("next spring", "the summer of 2012").</summary>
public sealed record SeasonDate(TokenSpan Span, Season Season, int? Year, Bearing Bearing = Bearing.None) : DateExpression(Span);
