using Extract.Knowledge.Values;
using Extract.Language;
using Extract.Language.Values;
using Extract.Rules;
using Extract.Rules.Schema;
using Xunit;

namespace Extract.Knowledge.Tests.Values;

public sealed class ResolvedDates
{
    [Theory]
    [InlineData("They left on 7 November 2013.", "2013-11-07")]
    [InlineData("They left in November 2013.", "2013-11")]
    [InlineData("They left in 1988.", "1988")]
    [InlineData("They left in the 1990s.", "199X")]
    [InlineData("They left in the 19th century.", "18XX")]
    [InlineData("They left in the summer of 2012.", "2012-22")]
    [InlineData("They left on 07/11/2013.", "2013-11-07")]
    [InlineData("They left on 11/07/2013.", "2013-11-07")]
    [InlineData("They left on 31 February 2013.", null)]
    [InlineData("They sailed from 7 to 11 November 2013.", "2013-11-07/2013-11-11")]
    [InlineData("They sailed from 30 December to 2 January 2014.", "2013-12-30/2014-01-02")]
    [InlineData("They sailed from 1998 to 2002.", "1998/2002")]
    public void A_date_with_its_year_stands_as_written(string text, string? edtf) => Check(text, "2013-11-09", Status.Happened, edtf);

    [Theory]
    [InlineData("today", "2013-11-05")]
    [InlineData("this morning", "2013-11-05")]
    [InlineData("last night", "2013-11-04")]
    [InlineData("yesterday", "2013-11-04")]
    [InlineData("tomorrow", "2013-11-06")]
    [InlineData("a week ago", "2013-10-29")]
    [InlineData("a week ago today", "2013-10-29")]
    [InlineData("two days ago", "2013-11-03")]
    [InlineData("three months ago", "2013-08")]
    [InlineData("two years ago", "2011")]
    [InlineData("last month", "2013-10")]
    [InlineData("next month", "2013-12")]
    [InlineData("last year", "2012")]
    [InlineData("last week", "2013-10-28/2013-11-03")]
    [InlineData("last weekend", "2013-11-02/2013-11-03")]
    [InlineData("next spring", "2014-21")]
    [InlineData("last December", "2012-12")]
    [InlineData("next February", "2014-02")]
    [InlineData("last Tuesday", "2013-10-29")]
    [InlineData("next Tuesday", "2013-11-12")]
    [InlineData("this Friday", "2013-11-08")]
    [InlineData("for the next three days", "2013-11-06/2013-11-08")]
    [InlineData("for the past two weeks", "2013-10-22/2013-11-04")]
    [InlineData("in recent days", null)]
    public void A_relative_date_counts_from_publication(string words, string? edtf) =>
        Check($"They met {words}.", "2013-11-05", Status.Happened, edtf);

    [Theory]
    [InlineData("on Wednesday", Status.Happened, "2024-05-08")]
    [InlineData("on Wednesday", Status.Planned, "2024-05-15")]
    [InlineData("on Friday", Status.Happened, "2024-05-10")]
    [InlineData("on Friday", Status.Planned, "2024-05-10")]
    [InlineData("in June", Status.Happened, "2023-06")]
    [InlineData("in June", Status.Planned, "2024-06")]
    [InlineData("in May", Status.Happened, "2024-05")]
    [InlineData("on May 19", Status.Planned, "2024-05-19")]
    [InlineData("on May 9", Status.Happened, "2024-05-09")]
    [InlineData("on December 20", Status.Happened, "2023-12-20")]
    [InlineData("on February 7", Status.Planned, "2025-02-07")]
    [InlineData("on April 16", Status.Planned, "2024-04-16")]
    [InlineData("from May 19 to July 27", Status.Planned, "2024-05-19/2024-07-27")]
    [InlineData("from 19 April to 27 July", Status.Planned, "2024-04-19/2024-07-27")]
    [InlineData("from April 16 until May 8", Status.Happened, "2024-04-16/2024-05-08")]
    [InlineData("from Monday to Thursday", Status.Happened, "2024-05-06/2024-05-09")]
    [InlineData("on October 30 and 31", Status.Happened, "2023-10-31")]
    [InlineData("between June and August", Status.Planned, "2024-06/2024-08")]
    [InlineData("on Thursday (November 9)", Status.Happened, "2023-11-09")]
    public void Tense_decides_between_last_and_next(string words, Status status, string edtf) =>
        Check($"They {(status == Status.Planned ? "will meet" : "met")} {words}.", "2024-05-10", status, edtf);

    [Fact]
    public void A_far_past_reading_gives_way_to_a_close_future_that_the_sentence_speaks_of() =>
        Check("It will swing back in time for the opening on February 7.", "2013-10-06", Status.Happened, "2014-02-07");

    [Fact]
    public void A_text_that_looks_back_gives_the_year_once() =>
        Check("The march of September 15, 2000 is told. It began to fill on September 15.", "2020-09-13", Status.Happened, "2000-09-15");

    [Fact]
    public void A_weekday_that_disagrees_leaves_the_date_right() =>
        Check("They met on Friday (November 7).", "2013-11-09", Status.Happened, "2013-11-07");

    [Theory]
    [InlineData("They left on 7 November 2013. The following day they rested.", "2013-11-08")]
    [InlineData("They left on 7 November 2013. That evening they rested.", "2013-11-07")]
    [InlineData("They left on 7 November 2013. It was led by Ann, who won in 2002. Two days later they rested.", "2013-11-09")]
    [InlineData("They left on 7 November 2013. A week later they rested.", "2013-11-14")]
    [InlineData("They left on 7 November 2013. The following month they rested.", "2013-12")]
    [InlineData("They left on 7 November 2013. The following Sunday they rested.", "2013-11-10")]
    [InlineData("They left in June. The following day they rested.", null)]
    [InlineData("They left on 7 November 2013. It rained. It blew hard. Then it froze. Then it thawed. At last it snowed. The following day they rested.", null)]
    [InlineData("They left two days before the ceremony.", null)]
    [InlineData("The following day they rested.", null)]
    public void The_story_carries_its_own_day(string text, string? edtf) => Check(text, "2013-11-20", Status.Happened, edtf);

    [Theory]
    [InlineData("They left on 7 November 2013. They came home on 9 January.", "2014-01-09")]
    [InlineData("The 2012 Games are near. They come on 27 July.", "2012-07-27")]
    [InlineData("Sochi 2014 is near. They came on Saturday, November 9.", "2013-11-09")]
    [InlineData("They left on 8 April 2014. They came home on Monday, 12 January.", "2015-01-12")]
    [InlineData("She was born on 8 April 1914. She died on 2 May 2013. They met on 9 November.", "XXXX-11-09")]
    [InlineData("They came on 9 November.", "XXXX-11-09")]
    [InlineData("They came in November.", "XXXX-11")]
    [InlineData("They came on Thursday.", null)]
    [InlineData("They came yesterday.", null)]
    public void Without_publication_the_text_itself_must_tell_the_year(string text, string? edtf) =>
        Check(text, null, Status.Happened, edtf);

    [Theory]
    [InlineData("the next three days", LiteralKind.Duration, "P3D")]
    [InlineData("a 128-year-old ship", LiteralKind.Duration, "P128Y")]
    [InlineData("four hours", LiteralKind.Duration, "PT4H")]
    public void A_value_is_a_duration_where_one_is_asked_for(string text, LiteralKind kind, string iso)
    {
        Document document = ValueText.Read(text);
        Assert.Equal(new DurationFiller(iso), new ValueResolver(document, null).Resolve(document.Values[0], Status.Happened, kind));
    }

    [Fact]
    public void Days_to_go_can_be_counted()
    {
        Document document = ValueText.Read("with five days to go");
        ValueResolver resolver = new(document, null);
        Assert.Equal(new QuantityFiller(5, null), resolver.Resolve(document.Values[0], Status.Planned, LiteralKind.Quantity));
    }

    [Theory]
    [InlineData("opened at 6:40pm Moscow time", "2013-11-09", "18:40+04:00")]
    [InlineData("opened at 6:40pm Moscow time", "2015-11-09", "18:40+03:00")]
    [InlineData("opened at 3.14am GMT", "2013-11-09", "03:14+00:00")]
    [InlineData("opened at 3pm New York time", "2013-07-09", "15:00-04:00")]
    [InlineData("opened at 3pm Eastern Time", "2013-12-09", "15:00-05:00")]
    [InlineData("opened at 3pm Beijing time", "2013-12-09", "15:00+08:00")]
    [InlineData("opened at 3pm Japan time", "2013-12-09", "15:00+09:00")]
    [InlineData("opened at 3pm local time", "2013-12-09", "15:00")]
    [InlineData("opened at 3pm Atlantis time", "2013-12-09", "15:00")]
    [InlineData("opened on 1 July 2010 at 3pm Moscow time", "2013-12-09", "15:00+04:00")]
    [InlineData("opened at 3pm Moscow time", null, "15:00")]
    public void A_zone_has_the_offset_of_its_day(string text, string? published, string time)
    {
        Document document = ValueText.Read(text);
        ClockTime clock = Assert.Single(document.Values.ToArray().OfType<ClockTime>());
        Assert.Equal(new TimeFiller(time), new ValueResolver(document, Day(published)).Resolve(clock, Status.Happened));
    }

    [Theory]
    [InlineData("They ran on day 11 of the march.", "2012-05-29", "2012-05-29")]
    [InlineData("They ran on the second day of the march.", "2012-05-21", "2012-05-20")]
    [InlineData("They ran on day 40 of the march.", "2012-05-29", null)]
    [InlineData("The march left on 26 May 2012. They ran on day three of it.", "2012-05-29", "2012-05-28")]
    [InlineData("They ran on day 11 of the march.", null, null)]
    public void A_counted_day_counts_from_a_known_start_that_leads_to_the_news_where_the_text_tells_none(string text, string? published, string? edtf)
    {
        Document document = ValueText.Read(text);
        DateExpression counted = document.Values.ToArray().OfType<CountedDate>().Last();
        Filler? filler = new ValueResolver(document, Day(published), [new(1996, 4, 27), new(2012, 5, 19)]).Resolve(counted, Status.Happened);
        Assert.Equal(edtf is null ? null : new DateFiller(edtf), filler);
    }

    private static void Check(string text, string? published, Status status, string? edtf)
    {
        Document document = ValueText.Read(text);
        DateExpression? date = document.Values.ToArray().OfType<DateExpression>().LastOrDefault();
        Filler? filler = date is null ? null : new ValueResolver(document, Day(published)).Resolve(date, status);
        Assert.Equal(edtf is null ? null : new DateFiller(edtf), filler);
    }

    private static DateOnly? Day(string? iso) => iso is null ? null
        : DateOnly.ParseExact(iso, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
