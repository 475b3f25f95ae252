using NodaTime;

namespace Extract.Knowledge.Values.Calendar;

/// <summary>A quarter or half of a year.</summary>
/// <param name="Parts">4 for quarters, 2 for halves.</param>
/// <param name="Number">1 to <paramref name="Parts"/>.</param>
public sealed record PartOfYear(int Year, int Parts, int Number) : PartialDate
{
    public override LocalDate? First => new LocalDate(Year, FirstMonth, 1);

    public override LocalDate? Last => Closing.Last;

    public override string ToEdtf() => Plain($"{Year:0000}-{FirstMonth:00}/{Year:0000}-{LastMonth:00}");

    public override string ToTimex() => Plain($"{Year:0000}-{(Parts == 4 ? 'Q' : 'H')}{Number}");

    internal override PartialDate Opening => new MonthDate(Year, FirstMonth);

    internal override PartialDate Closing => new MonthDate(Year, LastMonth);

    private int LastMonth => FirstMonth + (12 / Parts) - 1;

    private int FirstMonth => ((Number - 1) * (12 / Parts)) + 1;
}
