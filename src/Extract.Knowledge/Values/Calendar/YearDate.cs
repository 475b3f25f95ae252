using NodaTime;

namespace Extract.Knowledge.Values.Calendar;

/// <summary>A year of the common era.</summary>
public sealed record YearDate(int Year) : PartialDate
{
    public override LocalDate? First => new LocalDate(Year, 1, 1);

    public override LocalDate? Last => new LocalDate(Year, 12, 31);

    public override string ToEdtf() => Plain($"{Year:0000}");

    public override string ToTimex() => ToEdtf();
}
