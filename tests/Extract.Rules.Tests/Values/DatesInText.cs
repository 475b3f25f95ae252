using Extract.Language;
using Extract.Language.Values;
using Xunit;

namespace Extract.Rules.Tests.Values;

public sealed class DatesInText
{
    [Theory]
    [InlineData("They left on 7 November 2013 by sea.", 2013, 11, 7, "7 November 2013")]
    [InlineData("They left on Nov. 7 by sea.", null, 11, 7, "Nov. 7")]
    [InlineData("They left on November 7th, 2013 by sea.", 2013, 11, 7, "November 7th, 2013")]
    [InlineData("They left on the 7th of November.", null, 11, 7, "7th of November")]
    [InlineData("They left on the seventh of November.", null, 11, 7, "seventh of November")]
    [InlineData("They left on 07/11/2013 by sea.", 2013, 11, 7, "07/11/2013")]
    [InlineData("They left on 11/27/2013 by sea.", 2013, 11, 27, "11/27/2013")]
    [InlineData("They left on 7.11.2013 by sea.", 2013, 11, 7, "7.11.2013")]
    [InlineData("They left on 2013-11-07 by sea.", 2013, 11, 7, "2013-11-07")]
    [InlineData("They left in November 2013.", 2013, 11, null, "November 2013")]
    [InlineData("They left in November of 2013.", 2013, 11, null, "November of 2013")]
    [InlineData("They left in June, when it rained.", null, 6, null, "June")]
    [InlineData("They left in May.", null, 5, null, "May")]
    [InlineData("He won gold in Seoul in 1988.", 1988, null, null, "1988")]
    [InlineData("Early on SaturdayNovember 9 they left.", null, 11, 9, "SaturdayNovember 9")]
    public void A_calendar_date_is_found(string text, int? year, int? month, int? day, string words)
    {
        Document document = ValueText.Read(text);
        CalendarDate date = Assert.Single(document.Values.ToArray().OfType<CalendarDate>());
        Assert.Equal((year, month, day), (date.Year, date.Month, date.Day));
        Assert.False(date.IsModifier);
        Assert.Equal(words, document.TextOf(date.Span).ToString());
        Assert.Equal(1, document.Values.Length);
    }

    [Theory]
    [InlineData("launched on Thursday (November 7).", DayOfWeek.Thursday)]
    [InlineData("launched on Saturday, November 9, 2013 at sea", DayOfWeek.Saturday)]
    [InlineData("launched on Saturday November 9", DayOfWeek.Saturday)]
    [InlineData("launched on Sat. 9 November", DayOfWeek.Saturday)]
    [InlineData("launched on 9 November (Saturday)", DayOfWeek.Saturday)]
    public void A_weekday_beside_a_date_is_part_of_it(string text, DayOfWeek weekday)
    {
        CalendarDate date = Assert.IsType<CalendarDate>(Assert.Single(ValueText.Values(text)));
        Assert.Equal(weekday, date.Weekday);
        Assert.NotNull(date.Day);
    }

    [Theory]
    [InlineData("the 2012 Olympics began")]
    [InlineData("ahead of Sochi 2014.")]
    [InlineData("France’s 2012 champion")]
    [InlineData("at Albertville 1992")]
    [InlineData("on Friday's march")]
    [InlineData("on a Friday night")]
    [InlineData("the November-born children")]
    public void A_date_that_names_or_qualifies_is_a_modifier(string text)
    {
        DateExpression date = Assert.IsAssignableFrom<DateExpression>(Assert.Single(ValueText.Values(text)));
        Assert.True(date.IsModifier);
    }

    [Theory]
    [InlineData("It may rain as they march on.")]
    [InlineData("May we ask? March on!")]
    [InlineData("The sun sat low in the second act.")]
    [InlineData("We met April Jones and the august company.")]
    public void Words_that_look_like_months_or_weekdays_are_no_dates(string text) =>
        Assert.Empty(ValueText.Values(text).OfType<DateExpression>());

    [Theory]
    [InlineData("They met today.", DateAnchor.Publication, CalendarUnit.Day, 0)]
    [InlineData("They met this morning.", DateAnchor.Publication, CalendarUnit.Day, 0)]
    [InlineData("They meet tomorrow night.", DateAnchor.Publication, CalendarUnit.Day, 1)]
    [InlineData("They met last night.", DateAnchor.Publication, CalendarUnit.Day, -1)]
    [InlineData("They met yesterday.", DateAnchor.Publication, CalendarUnit.Day, -1)]
    [InlineData("They met last month.", DateAnchor.Publication, CalendarUnit.Month, -1)]
    [InlineData("They meet next month.", DateAnchor.Publication, CalendarUnit.Month, 1)]
    [InlineData("They met earlier this week.", DateAnchor.Publication, CalendarUnit.Week, 0)]
    [InlineData("They met last year.", DateAnchor.Publication, CalendarUnit.Year, -1)]
    [InlineData("They met a week ago.", DateAnchor.Publication, CalendarUnit.Week, -1)]
    [InlineData("They met two days ago.", DateAnchor.Publication, CalendarUnit.Day, -2)]
    [InlineData("They meet in two weeks’ time.", DateAnchor.Publication, CalendarUnit.Week, 2)]
    [InlineData("They met the day before yesterday.", DateAnchor.Publication, CalendarUnit.Day, -2)]
    [InlineData("The following day they met.", DateAnchor.Narrative, CalendarUnit.Day, 1)]
    [InlineData("The next morning they met.", DateAnchor.Narrative, CalendarUnit.Day, 1)]
    [InlineData("They met the day after.", DateAnchor.Narrative, CalendarUnit.Day, 1)]
    [InlineData("That evening they met.", DateAnchor.Narrative, CalendarUnit.Day, 0)]
    [InlineData("On the same day they met.", DateAnchor.Narrative, CalendarUnit.Day, 0)]
    [InlineData("Two days later they met.", DateAnchor.Narrative, CalendarUnit.Day, 2)]
    [InlineData("They met two days before the ceremony.", DateAnchor.Event, CalendarUnit.Day, -2)]
    [InlineData("They met the day after the ceremony.", DateAnchor.Event, CalendarUnit.Day, 1)]
    public void A_relative_date_counts_from_its_anchor(string text, DateAnchor anchor, CalendarUnit unit, int amount)
    {
        ShiftedDate date = Assert.IsType<ShiftedDate>(Assert.Single(ValueText.Values(text)));
        Assert.Equal((anchor, unit, amount), (date.Anchor, date.Unit, date.Amount));
    }

    [Theory]
    [InlineData("It arrived Wednesday in port.", DayOfWeek.Wednesday, Bearing.None)]
    [InlineData("It arrived last Friday night.", DayOfWeek.Friday, Bearing.Last)]
    [InlineData("It arrives next Monday.", DayOfWeek.Monday, Bearing.Next)]
    [InlineData("It arrived the following Sunday.", DayOfWeek.Sunday, Bearing.Following)]
    public void A_weekday_keeps_its_bearing(string text, DayOfWeek weekday, Bearing bearing)
    {
        WeekdayDate date = Assert.IsType<WeekdayDate>(Assert.Single(ValueText.Values(text)));
        Assert.Equal((weekday, bearing), (date.Weekday, date.Bearing));
    }

    [Theory]
    [InlineData("from 7 to 11 November", "7 to 11 November")]
    [InlineData("from May 19-27 this year", "May 19-27")]
    [InlineData("19 May to 27 July", "19 May to 27 July")]
    [InlineData("between June and August", "June and August")]
    [InlineData("from Monday to Friday", "Monday to Friday")]
    [InlineData("in 2010–14 they", "2010–14")]
    public void A_range_is_one_value(string text, string words)
    {
        Document document = ValueText.Read(text);
        DateRange range = Assert.Single(document.Values.ToArray().OfType<DateRange>());
        Assert.Equal(words, document.TextOf(range.Span).ToString());
    }

    [Fact]
    public void A_month_told_of_every_year_is_a_repeated_time() =>
        Assert.True(Assert.IsType<RepeatedTime>(Assert.Single(ValueText.Values("It rains every September."))).IsEvery);

    [Fact]
    public void Listed_days_stand_for_themselves() =>
        Assert.Equal([7, 9], ValueText.Values("They met on November 7 and 9.").Cast<CalendarDate>().Select(d => d.Day!.Value));

    [Fact]
    public void The_next_three_days_are_a_stretch()
    {
        StretchDate stretch = Assert.IsType<StretchDate>(Assert.Single(ValueText.Values("stay for the next three days and")));
        Assert.Equal((CalendarUnit.Day, 3, "P3D"), (stretch.Unit, stretch.Amount, stretch.Iso));
    }

    [Theory]
    [InlineData("since Friday", DateLimit.Start)]
    [InlineData("until this afternoon", DateLimit.End)]
    [InlineData("on Friday", DateLimit.None)]
    public void A_bound_is_told_from_a_time(string text, DateLimit limit) =>
        Assert.Equal(limit, Assert.Single(ValueText.Values(text).OfType<DateExpression>()).Limit);

    [Theory]
    [InlineData("in the 1990s", 1990, 10)]
    [InlineData("in the 19th century", 1800, 100)]
    [InlineData("a nineteenth-century ship", 1800, 100)]
    public void Decades_and_centuries_are_periods(string text, int first, int years)
    {
        PeriodDate period = Assert.IsType<PeriodDate>(Assert.Single(ValueText.Values(text)));
        Assert.Equal((first, years), (period.FirstYear, period.Years));
    }

    [Fact]
    public void Seasons_need_a_year_or_a_bearing()
    {
        SeasonDate[] seasons = [.. ValueText.Values("next spring, in the summer of 2012 and in winter sports").OfType<SeasonDate>()];
        Assert.Equal([(Season.Spring, null, Bearing.Next), (Season.Summer, (int?)2012, Bearing.None)], seasons.Select(s =>
            (s.Season, s.Year, s.Bearing)));
    }
}
