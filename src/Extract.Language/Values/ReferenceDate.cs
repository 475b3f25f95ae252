namespace Extract.Language.Values;

/// <summary>A word for the past, the present or the future that no calendar can tell ("recently", "now", "soon"). Dates no fact.</summary>
public sealed record ReferenceDate(TokenSpan Span, Reference Reference) : DateExpression(Span);
