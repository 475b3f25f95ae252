using NodaTime;

namespace Extract.Knowledge.Values.Calendar;

/// <summary>A decade or a century.</summary>
/// <param name="FirstYear">1990, 1800.</param>
/// <param name="Years">10 or 100.</param>
public sealed record PeriodOfYears(int FirstYear, int Years) : PartialDate
{
    public override LocalDate? First => new LocalDate(Math.Max(FirstYear, 1), 1, 1);

    public override LocalDate? Last => new LocalDate(FirstYear + Years - 1, 12, 31);

    public override string ToEdtf() => ToTimex() + (Years == 10 ? "X" : "XX");

    public override string ToTimex() => Years == 10 ? Plain($"{FirstYear / Years:000}") : Plain($"{FirstYear / Years:00}");
}
