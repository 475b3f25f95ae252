using Extract.Cli.Output;
using Extract.Knowledge.TimeMl;
using Extract.Language;
using Extract.Language.Values;
using Xunit;

namespace Extract.Cli.Tests.Output;

public sealed class ValueTextTests
{
    private static readonly TokenSpan _span = new(0, 1);

    public static TheoryData<string, Value> Values() => new()
    {
        { "date 2013-11-07 Thursday evening", new CalendarDate(_span, 2013, 11, 7, DayOfWeek.Thursday) { Part = DayPart.Evening } },
        { "date last Friday", new WeekdayDate(_span, DayOfWeek.Friday, Bearing.Last) },
        { "date next quarter", new YearPartDate(_span, 4, 0, null, Bearing.Next) },
        { "date half 2 2012", new YearPartDate(_span, 2, 2, 2012) },
        { "date 12-25 2012", new HolidayDate(_span, "12-25", 2012) },
        { "date day 30", new CountedDate(_span, CalendarUnit.Day, 30) },
        { "date past", new ReferenceDate(_span, Reference.Past) },
        { "set 2 times every P1W", new RepeatedTime(_span, IsoDuration.Of(1, CalendarUnit.Week)) { Times = 2 } },
        { "set every Friday", new RepeatedTime(_span, IsoDuration.Of(1, CalendarUnit.Week)) { Each = new WeekdayDate(_span, DayOfWeek.Friday) } },
        { "quantity 65000 km", new Quantity(_span, 65000, "km") },
        { "quantity 3 in order by ordinal", new Quantity(_span, 3, null, IsOrdinal: true) { Rule = "ordinal" } },
    };

    [Fact]
    public void What_a_value_stands_for_is_told_where_it_says_more()
    {
        RepeatedTime set = new(_span, IsoDuration.Of(1, CalendarUnit.Week)) { Rule = "set/every" };

        Assert.Equal("set every P1W by set/every", ValueText.Of(set, new Timex(_span, "SET", "P1W")));
        Assert.Equal("set every P1W → XXXX-WXX-5 by set/every", ValueText.Of(set, new Timex(_span, "SET", "XXXX-WXX-5")));
    }

    [Theory]
    [MemberData(nameof(Values))]
    public void A_value_says_what_it_holds_in_a_few_words(string text, Value value) => Assert.Equal(text, ValueText.Of(value));
}
