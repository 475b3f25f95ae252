namespace Extract.Language.Values;

/// <summary>From one date to another, both included ("19 May to 27 July", "2010–2014").</summary>
public sealed record DateRange(TokenSpan Span, DateExpression From, DateExpression To) : DateExpression(Span);
