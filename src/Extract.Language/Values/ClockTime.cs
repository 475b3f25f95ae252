namespace Extract.Language.Values;

/// <summary>A time of day.</summary>
/// <param name="Hour">0 to 23.</param>
/// <param name="Minute">0 to 59.</param>
/// <param name="OffsetMinutes">Offset from UTC when the text states a zone that has one; null otherwise.</param>
public sealed record ClockTime(TokenSpan Span, int Hour, int Minute, int? OffsetMinutes) : Value(Span)
{
    public override ValueKind Kind => ValueKind.Time;

    /// <summary>
    /// The zone when its offset depends on the date: a TZDB id ("Europe/Moscow") or the words before "time"
    /// as written ("Moscow", "Eastern"); null otherwise.
    /// </summary>
    public string? Zone { get; init; }

    /// <summary>"about 6.40pm", "just after noon".</summary>
    public Nuance Nuance { get; init; }
}
