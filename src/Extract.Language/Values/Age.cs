namespace Extract.Language.Values;

/// <summary>How old somebody or something is ("17-year-old", "aged 60", "Ann Lee, 20, from").</summary>
/// <param name="Length">P17Y, P18M.</param>
public sealed record Age(TokenSpan Span, IsoDuration Length) : Value(Span)
{
    public override ValueKind Kind => ValueKind.Age;

    public string Iso => Length.ToString();
}
