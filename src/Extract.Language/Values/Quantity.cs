namespace Extract.Language.Values;

/// <summary>A number, with a unit when it measures ("65,000 kilometre" is 65000 and "km").</summary>
/// <param name="Unit">A UCUM code as in <c>km</c>, <c>[mi_i]</c>, <c>[ft_i]</c>, <c>km/h</c>, an ISO 4217 code for money; null for a
/// plain count.</param>
/// <param name="IsOrdinal">True for "third", "19th".</param>
public sealed record Quantity(TokenSpan Span, double Amount, string? Unit, bool IsOrdinal = false) : Value(Span)
{
    public override ValueKind Kind => ValueKind.Quantity;

    /// <summary>"about 300", "more than 300", "nearly 300".</summary>
    public Nuance Nuance { get; init; }
}
