namespace Extract.Language.Values;

/// <summary>A duration ("four hours", "12-day", "90 minutes").</summary>
/// <param name="Length">In the unit that the text uses: PT4H, P12D, PT90M, P4M; PXD for "days".</param>
public sealed record LengthOfTime(TokenSpan Span, IsoDuration Length) : Value(Span)
{
    public override ValueKind Kind => ValueKind.Duration;

    public string Iso => Length.ToString();

    /// <summary>The number of units, for where the text counts them ("five days to go" is five).</summary>
    public double Amount { get; init; }

    /// <summary>"more than an hour", "about four days".</summary>
    public Nuance Nuance { get; init; }
}
