using Extract.Language.Values;
using NodaTime;

namespace Extract.Knowledge.Values.Calendar;

/// <summary>A season of a year, of the northern hemisphere; a winter begins in the year that it is named after.</summary>
public sealed record SeasonOfYear(int Year, Season Season) : PartialDate
{
    public override LocalDate? First => new LocalDate(Year, Days.MonthOf(Season), 1);

    public override LocalDate? Last => Season != Season.Winter ? new MonthDate(Year, Days.MonthOf(Season) + 2).Last
        : Year < 9999 ? new MonthDate(Year + 1, 2).Last : new YearDate(Year).Last;

    public override string ToEdtf() => Plain($"{Year:0000}-{(int)Season}");

    public override string ToTimex() => Plain($"{Year:0000}-{Code}");

    private string Code => Season switch
    {
        Season.Spring => "SP",
        Season.Summer => "SU",
        Season.Autumn => "FA",
        _ => "WI",
    };
}
