using Extract.Knowledge.TimeMl;
using Extract.Knowledge.Values;
using Extract.Knowledge.Values.Calendar;
using Extract.Language;
using Extract.Language.Values;
using Extract.Rules;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace Extract.Knowledge.Tests.Values;

/// <summary>Dates of all kinds with numbers that no careful writer would write, in a document made by hand: one word, one date, one sentence.</summary>
public sealed class HostileDates
{
    private static readonly TokenSpan _here = new(0, 1);

    private static readonly Gen<int> _numbers = Gen.OneOf(Gen.Choose(-3, 40), Gen.Choose(1800, 2100), Gen.Elements(0, 9999, 10_000, -10_000, 9001, 1_000_000, int.MaxValue));

    private static readonly Gen<int?> _years = Gen.OneOf(Gen.Constant<int?>(null), _numbers.Select(n => (int?)n));

    private static readonly Gen<Bearing> _bearings = Gen.Elements(Enum.GetValues<Bearing>());

    private static readonly Gen<DateAnchor> _anchors = Gen.Elements(Enum.GetValues<DateAnchor>());

    private static readonly Gen<CalendarUnit> _units = Gen.Elements(Enum.GetValues<CalendarUnit>());

    private static readonly Gen<DateExpression> _dates = Gen.OneOf(
        from year in _years
        from month in Gen.Choose(1, 12)
        from day in Gen.Choose(1, 31)
        from figures in Gen.Elements(true, false)
        from bearing in _bearings
        select (DateExpression)new CalendarDate(_here, year, month, day, null, bearing) { MayBeMonthFirst = figures && day <= 12 },
        from year in _years from month in Gen.Choose(1, 12) from bearing in _bearings select (DateExpression)new CalendarDate(_here, year, month, null, null, bearing),
        from year in _numbers select (DateExpression)new CalendarDate(_here, year, null, null),
        from weekday in Gen.Elements(Enum.GetValues<DayOfWeek>()) from bearing in _bearings select (DateExpression)new WeekdayDate(_here, weekday, bearing),
        from season in Gen.Elements(Enum.GetValues<Season>()) from year in _years from bearing in _bearings select (DateExpression)new SeasonDate(_here, season, year, bearing),
        from parts in Gen.Elements(2, 4)
        from number in Gen.Choose(0, 2)
        from year in _years
        from bearing in _bearings
        select (DateExpression)new YearPartDate(_here, parts, number, year, bearing),
        from year in _numbers from years in Gen.Elements(10, 100) select (DateExpression)new PeriodDate(_here, year, years),
        from day in Gen.Elements("12-25", "easter-2", "orthodox-easter+0", "11-thu-4", "5-mon-last", "2-29", "", "-", "13-40", "easter", "easter+99999999", "1-mon-99999")
        from year in _years
        from bearing in _bearings
        select (DateExpression)new HolidayDate(_here, day, year, bearing),
        from anchor in _anchors
        from unit in _units
        from amount in _numbers
        from exact in Gen.Elements(true, false)
        select (DateExpression)new ShiftedDate(_here, anchor, unit, amount) { IsExact = exact },
        from anchor in _anchors from unit in _units from amount in _numbers select (DateExpression)new StretchDate(_here, anchor, unit, amount, IsoDuration.Of(null, unit)),
        from unit in _units from number in _numbers select (DateExpression)new CountedDate(_here, unit, number));

    private static readonly Gen<DateExpression> _all = Gen.OneOf(_dates, from a in _dates from b in _dates select (DateExpression)new DateRange(_here, a, b));

    private static readonly Arbitrary<(DateExpression[] Dates, DateOnly? Published)> _documents = Arb.From(
        from dates in Gen.ArrayOf(_all, 6)
        from day in Gen.OneOf(Gen.Choose(0, DateOnly.MaxValue.DayNumber), Gen.Choose(730_000, 740_000), Gen.Elements(-1, 0, DateOnly.MaxValue.DayNumber))
        select (dates, day < 0 ? (DateOnly?)null : DateOnly.FromDayNumber(day)));

    [Fact]
    public void What_is_found_of_any_dates_is_a_date_on_the_calendar_or_nothing() => Check.One(Config.QuickThrowOnFailure.WithMaxTest(5000), Prop.ForAll(_documents, given =>
    {
        Document document = Make(given.Dates);
        ValueResolver resolver = new(document, given.Published);
        foreach (Value value in document.Values)
        {
            foreach (Status status in (Status[])[Status.Happened, Status.Planned])
            {
                if (resolver.Explain((DateExpression)value, status) is { } found
                    && (found.Reason.Length == 0 || !EdtfParser.TryParse(found.Date.ToEdtf(), out PartialDate? read) || read.ToEdtf() != found.Date.ToEdtf()))
                {
                    throw new InvalidOperationException($"{value} on {given.Published:yyyy-MM-dd} is {found}");
                }
            }
        }

        return TimexReader.Of(document, given.Published).All(t => t.Value.Length > 0);
    }));

    [Fact]
    public void A_long_chain_of_days_that_each_follow_the_last_is_counted_to_its_end()
    {
        const int Links = 9000;
        DateExpression[] dates = [new CalendarDate(_here, 2013, 11, 7), .. Enumerable.Range(0, Links).Select(_ => new ShiftedDate(_here, DateAnchor.Narrative, CalendarUnit.Day, 1))];
        Document document = Make(dates);
        PartialDate? last = new ValueResolver(document, null).ResolveDate((DateExpression)document.Values[^1], Status.Happened);
        Assert.Equal(new DayDate(new NodaTime.LocalDate(2013, 11, 7).PlusDays(Links)), last);
    }

    private static Document Make(DateExpression[] dates)
    {
        Token[] tokens = [.. dates.Select((_, i) => new Token(2 * i, (2 * i) + 1, "x", "x", "x", Upos.X, "", Features.None, -1, "root", true, 0))];
        Value[] values = [.. dates.Select((date, i) => date with { Span = new TokenSpan(i, i + 1) })];
        return new Document(string.Concat(Enumerable.Repeat("x ", dates.Length)), tokens, [.. tokens.Select((_, i) => new Sentence(new TokenSpan(i, i + 1), 0))], [], values);
    }
}
