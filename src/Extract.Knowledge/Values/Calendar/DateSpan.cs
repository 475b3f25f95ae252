using NodaTime;

namespace Extract.Knowledge.Values.Calendar;

/// <summary>From one date to another, both included; null for an end that is open.</summary>
public sealed record DateSpan(PartialDate? From, PartialDate? To) : PartialDate
{
    public override LocalDate? First => From?.First;

    public override LocalDate? Last => To?.Last;

    public override string ToEdtf() => $"{From?.Opening.ToEdtf() ?? ".."}/{To?.Closing.ToEdtf() ?? ".."}";

    internal override PartialDate Opening => From?.Opening ?? this;

    internal override PartialDate Closing => To?.Closing ?? this;

    /// <summary>TimeML tags both ends, not the interval.</summary>
    public override string? ToTimex() => null;
}
