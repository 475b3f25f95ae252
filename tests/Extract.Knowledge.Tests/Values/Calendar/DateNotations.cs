using Extract.Knowledge.Values.Calendar;
using Extract.Language.Values;
using NodaTime;
using Xunit;

namespace Extract.Knowledge.Tests.Values.Calendar;

public sealed class DateNotations
{
    private static readonly LocalDate _thursday = new(2013, 11, 7);

    public static TheoryData<PartialDate, string, string?> Notations => new()
    {
        { new DayDate(_thursday), "2013-11-07", "2013-11-07" },
        { new MonthDate(2013, 11), "2013-11", "2013-11" },
        { new YearDate(776), "0776", "0776" },
        { new SeasonOfYear(2013, Season.Summer), "2013-22", "2013-SU" },
        { new PartOfYear(2013, 4, 3), "2013-07/2013-09", "2013-Q3" },
        { new PartOfYear(2013, 2, 1), "2013-01/2013-06", "2013-H1" },
        { WeekDate.Of(_thursday), "2013-11-04/2013-11-10", "2013-W45" },
        { WeekDate.Of(_thursday, isWeekend: true), "2013-11-09/2013-11-10", "2013-W45-WE" },
        { WeekDate.Of(new LocalDate(2014, 12, 31)), "2014-12-29/2015-01-04", "2015-W01" },
        { new PeriodOfYears(2010, 10), "201X", "201" },
        { new PeriodOfYears(1900, 100), "19XX", "19" },
        { new DateOfUnknownYear(11, 7), "XXXX-11-07", "XXXX-11-07" },
        { new DateOfUnknownYear(11, null), "XXXX-11", "XXXX-11" },
        { new QualifiedDate(new YearDate(1900), false, true), "1900~", "1900" },
        { new QualifiedDate(new YearDate(1900), true, true), "1900%", "1900" },
        { new DateSpan(new DayDate(_thursday), null), "2013-11-07/..", null },
        { new DateSpan(new PartOfYear(2013, 4, 1), new PartOfYear(2013, 4, 3)), "2013-01/2013-09", null },
        { new DateSpan(WeekDate.Of(_thursday), new MonthDate(2013, 12)), "2013-11-04/2013-12", null },
    };

    [Theory]
    [MemberData(nameof(Notations))]
    public void A_date_is_written_in_both_notations(PartialDate date, string edtf, string? timex)
    {
        Assert.Equal(edtf, date.ToEdtf());
        Assert.Equal(timex, date.ToTimex());
    }

    [Fact]
    public void A_winter_reaches_into_the_next_year() =>
        Assert.Equal((new LocalDate(2013, 12, 1), new LocalDate(2014, 2, 28)), (new SeasonOfYear(2013, Season.Winter).First!.Value, new SeasonOfYear(2013, Season.Winter).Last!.Value));

    [Fact]
    public void A_date_of_unknown_year_has_no_days_on_the_calendar() => Assert.Null(new DateOfUnknownYear(11, 7).First);
}
