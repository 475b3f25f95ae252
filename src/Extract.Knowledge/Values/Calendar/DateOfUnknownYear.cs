using NodaTime;

namespace Extract.Knowledge.Values.Calendar;

/// <summary>A month, or a day of it, of a year that cannot be known.</summary>
/// <param name="Day">Null for the whole month.</param>
public sealed record DateOfUnknownYear(int Month, int? Day) : PartialDate
{
    public override LocalDate? First => null;

    public override LocalDate? Last => null;

    public override string ToEdtf() => Day is { } day ? Plain($"XXXX-{Month:00}-{day:00}") : Plain($"XXXX-{Month:00}");

    public override string ToTimex() => ToEdtf();
}
