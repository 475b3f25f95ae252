using NodaTime;

namespace Extract.Knowledge.Values.Calendar;

/// <summary>A date that is uncertain (<c>?</c>), approximate (<c>~</c>) or both (<c>%</c>).</summary>
public sealed record QualifiedDate(PartialDate Date, bool IsUncertain, bool IsApproximate) : PartialDate
{
    public override LocalDate? First => Date.First;

    public override LocalDate? Last => Date.Last;

    internal override PartialDate Opening => this with { Date = Date.Opening };

    internal override PartialDate Closing => this with { Date = Date.Closing };

    public override string ToEdtf() => Date.ToEdtf() + (IsUncertain, IsApproximate) switch
    {
        (true, true) => "%",
        (true, false) => "?",
        (false, true) => "~",
        _ => "",
    };

    public override string? ToTimex() => Date.ToTimex();
}
