namespace Extract.Language.Values;

/// <summary>A duration ("four hours", "12-day", "90 minutes").</summary>
/// <param name="Iso">ISO 8601 in the unit that the text uses: PT4H, P12D, PT90M, P4M.</param>
public sealed record LengthOfTime(TokenSpan Span, string Iso) : Value(Span)
{
    public override ValueKind Kind => ValueKind.Duration;

    /// <summary>The number of units, for where the text counts them ("five days to go" is five).</summary>
    public double Amount { get; init; }
}
