namespace Extract.Language.Values;

/// <summary>A quarter or half of a year ("the third quarter of 2013", "the first half").</summary>
/// <param name="Parts">How many such parts a year has: 4 for quarters, 2 for halves.</param>
/// <param name="Number">1 to <paramref name="Parts"/>; 0 when unsaid ("last quarter", "this half").</param>
public sealed record YearPartDate(TokenSpan Span, int Parts, int Number, int? Year, Bearing Bearing = Bearing.None) : DateExpression(Span);
