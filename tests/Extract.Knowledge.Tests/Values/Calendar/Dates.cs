using Extract.Knowledge.Values.Calendar;
using Extract.Language.Values;
using FsCheck;
using FsCheck.Fluent;
using NodaTime;

namespace Extract.Knowledge.Tests.Values.Calendar;

/// <summary>Dates of all kinds, and texts that are nearly dates.</summary>
internal static class Dates
{
    private static readonly Gen<int> _years = Gen.OneOf(Gen.Choose(1, 9999), Gen.Choose(1890, 2030), Gen.Elements(1, 9999, 1900, 2000));

    private static readonly Gen<LocalDate> _days =
        from year in _years
        from day in Gen.Choose(1, 366)
        let found = new LocalDate(year, 1, 1).PlusDays(Math.Min(day, year == 9999 ? 365 : 366) - 1)
        select found;

    private static readonly Gen<PartialDate> _single = Gen.OneOf(
        from day in _days select (PartialDate)new DayDate(day),
        from day in _days select (PartialDate)new MonthDate(day.Year, day.Month),
        from year in _years select (PartialDate)new YearDate(year),
        from year in _years from season in Gen.Elements(Season.Spring, Season.Summer, Season.Autumn, Season.Winter) select (PartialDate)new SeasonOfYear(year, season),
        from decade in Gen.Choose(0, 999) select (PartialDate)new PeriodOfYears(decade * 10, 10),
        from century in Gen.Choose(0, 99) select (PartialDate)new PeriodOfYears(century * 100, 100),
        from day in _days select (PartialDate)new DateOfUnknownYear(day.Month, day.Day),
        from month in Gen.Choose(1, 12) select (PartialDate)new DateOfUnknownYear(month, null));

    private static readonly Gen<PartialDate> _qualified =
        from date in _single
        from mark in Gen.Choose(0, 3)
        select mark == 0 ? date : new QualifiedDate(date, (mark & 1) != 0, (mark & 2) != 0);

    private static readonly Gen<PartialDate> _named = Gen.OneOf(
        from day in _days from isWeekend in Gen.Elements(true, false) where day.Year is > 1 and < 9999 select (PartialDate)WeekDate.Of(day, isWeekend),
        from year in _years from quarter in Gen.Choose(1, 4) select (PartialDate)new PartOfYear(year, 4, quarter),
        from year in _years from half in Gen.Choose(1, 2) select (PartialDate)new PartOfYear(year, 2, half));

    private static readonly Gen<PartialDate> _spans =
        from a in Gen.OneOf(_qualified, _named)
        from b in Gen.OneOf(_qualified, _named)
        from open in Gen.Choose(0, 8)
        let ordered = a.First > b.Last ? (b, a) : (a, b)
        select (PartialDate)new DateSpan(open == 0 ? null : ordered.Item1, open == 1 ? null : ordered.Item2);

    public static Arbitrary<PartialDate> Any { get; } = Arb.From(Gen.OneOf(_qualified, _named, _spans));

    public static Arbitrary<PartialDate> NoSpan { get; } = Arb.From(Gen.OneOf(_qualified, _named));

    /// <summary>Dates with characters changed, cut and doubled.</summary>
    public static Arbitrary<string> Nearly { get; } = Arb.From(
        from date in Any.Generator
        from at in Gen.Choose(0, 30)
        from how in Gen.Choose(0, 2)
        from sign in Gen.Elements("X/-.?~%0123456789 \u0661\u2013T".ToCharArray())
        let text = date.ToEdtf()
        let place = at % text.Length
        select how == 0 ? text.Remove(place, 1) : how == 1 ? text.Insert(place, sign.ToString()) : text[..place] + sign + text[(place + 1)..]);
}
