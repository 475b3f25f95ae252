namespace Extract.Language.Values;

/// <summary>Times that come again and again ("every day", "twice a week", "each Thursday", "annually"): what TimeML calls a set.</summary>
/// <param name="Period">How long from one to the next, as ISO 8601 duration: P1D, P1W.</param>
public sealed record RepeatedTime(TokenSpan Span, IsoDuration Period) : Value(Span)
{
    public override ValueKind Kind => ValueKind.Set;

    /// <summary>What comes again, when it has a name ("every Thursday", "each June", "every morning"); null otherwise.</summary>
    public DateExpression? Each { get; init; }

    /// <summary>How many times in a period ("twice a week" is 2); 0 when unsaid.</summary>
    public int Times { get; init; }

    /// <summary>True for "every" and "each"; false for "annually", "on Mondays".</summary>
    public bool IsEvery { get; init; }
}
