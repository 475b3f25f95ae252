using NodaTime;

namespace Extract.Knowledge.Values.Calendar;

/// <summary>A month of a year.</summary>
/// <param name="Month">1 to 12.</param>
public sealed record MonthDate(int Year, int Month) : PartialDate
{
    public override LocalDate? First => new LocalDate(Year, Month, 1);

    public override LocalDate? Last => new LocalDate(Year, Month, CalendarSystem.Iso.GetDaysInMonth(Year, Month));

    public override string ToEdtf() => Plain($"{Year:0000}-{Month:00}");

    public override string ToTimex() => ToEdtf();
}
