using Extract.Language.Values;

namespace Extract.Rules.Values.Building;

/// <summary>Makers of dates. Thread-safe.</summary>
internal static class DateMakers
{
    private const int Century = 100;

    // "98" is 1998, "13" is 2013: of the two the one not more than this far into the century.
    private const int NewestShort = 49;

    public static readonly ValueKindOfRule[] All =
    [
        new("date", Date, ["year", "short-year", "near", "month", "day", "weekday", "either-order"], []),
        new("weekday", Weekday, ["weekday"], ["weekday"]),
        new("season", Season, ["season", "year", "short-year"], ["season"]),
        new("year-part", YearPart, ["parts", "number", "year"], ["parts"]),
        new("period", Period, ["decade", "short-decade", "century", "years"], []),
        new("holiday", Holiday, ["day", "year"], ["day"]),
        new("shift", Shift, ["from", "unit", "amount", "back", "exact", "counted"], ["from", "unit"]),
        new("stretch", Stretch, ["from", "unit", "amount", "back"], ["from", "unit"]),
        new("counted", Counted, ["unit", "number"], ["unit", "number"]),
        new("reference", Refer, ["to"], ["to"]),
        new("range", Range, ["from", "to"], ["from", "to"]),
    ];

    private static CalendarDate? Date(Parts parts, in Captured found)
    {
        int? year = Year(parts, found);
        int? month = parts.Whole("month", found);
        int? day = parts.Whole("day", found);
        bool isMonth = month is null or (>= 1 and <= 12);
        bool isDay = day is null or (>= 1 and <= 31);
        bool mayTurn = parts.Flag("either-order") && day <= 12 && month <= 12;
        if (parts.Flag("either-order") && month > 12 && day <= 12)
        {
            (month, day) = (day, month);
            (isMonth, isDay) = (true, day <= 31);
        }

        // A day by itself is of the month that the text speaks of.
        return (month is null && year is null == day is null) || !isMonth || !isDay
            ? null
            : new CalendarDate(found.Span, year, month, day, ValueTerms.Weekday(parts.Text("weekday", found))) { MayBeMonthFirst = mayTurn };
    }

    private static int? Year(Parts parts, in Captured found) => parts.Whole("year", found)
        ?? (parts.Whole("near", found) is { } near && parts.Whole("short-year", found) is { } after ? (int?)((near / Century * Century) + after) : null)
        ?? (parts.Whole("short-year", found) is >= 0 and < Century and int year ? year + (year <= NewestShort ? 2000 : 1900) : null);

    private static WeekdayDate? Weekday(Parts parts, in Captured found) =>
        ValueTerms.Weekday(parts.Text("weekday", found)) is { } weekday ? new WeekdayDate(found.Span, weekday) : null;

    private static SeasonDate? Season(Parts parts, in Captured found) =>
        ValueTerms.Season(parts.Text("season", found)) is { } season ? new SeasonDate(found.Span, season, Year(parts, found)) : null;

    private static YearPartDate? YearPart(Parts parts, in Captured found)
    {
        int count = parts.Whole("parts", found) ?? 4;
        int number = parts.Whole("number", found) ?? 0;
        return number >= 0 && number <= count ? new YearPartDate(found.Span, count, number, parts.Whole("year", found)) : null;
    }

    private static PeriodDate? Period(Parts parts, in Captured found)
    {
        if (parts.Whole("century", found) is { } century)
        {
            return century is > 0 and <= 22 ? new PeriodDate(found.Span, (century - 1) * Century, Century) : null;
        }

        int? first = parts.Whole("decade", found) ?? (parts.Whole("short-decade", found) is { } decade ? 1900 + decade : null);
        return first is { } year && year % 10 == 0 && year is > 0 and < 2200 ? new PeriodDate(found.Span, year, parts.Whole("years", found) ?? 10) : null;
    }

    private static HolidayDate? Holiday(Parts parts, in Captured found) =>
        parts.Text("day", found) is { } day ? new HolidayDate(found.Span, day, parts.Whole("year", found)) : null;

    private static ShiftedDate? Shift(Parts parts, in Captured found)
    {
        double? amount = parts.Amount(found) ?? (parts.Has("amount") ? null : parts.Unit("unit", found)?.Count);
        return parts.Unit("unit", found) is { } unit && amount is { } count && count == Math.Truncate(count) && Math.Abs(count) < 100_000
            ? new ShiftedDate(found.Span, Anchor(parts, found), unit.Unit, (int)(parts.Flag("back") ? -count : count)) { IsExact = parts.Flag("exact"), IsCounted = parts.Flag("counted") }
            : null;
    }

    private static StretchDate? Stretch(Parts parts, in Captured found)
    {
        double? amount = parts.Amount(found);
        if (parts.Unit("unit", found) is not { } unit || amount is < 0 or > 100_000)
        {
            return null;
        }

        int whole = (int)(amount ?? 0);
        return new StretchDate(found.Span, Anchor(parts, found), unit.Unit, parts.Flag("back") ? -whole : whole, IsoDuration.Of(amount, unit.Unit));
    }

    private static CountedDate? Counted(Parts parts, in Captured found) =>
        parts.Unit("unit", found) is { } unit && parts.Whole("number", found) is > 0 and int number ? new CountedDate(found.Span, unit.Unit, number) : null;

    private static ReferenceDate Refer(Parts parts, in Captured found) => new(found.Span, parts.Text("to", found) switch
    {
        "past" => Reference.Past,
        "future" => Reference.Future,
        _ => Reference.Present,
    });

    private static DateRange? Range(Parts parts, in Captured found) =>
        parts.Value("from", found) is DateExpression from && parts.Value("to", found) is DateExpression to ? new DateRange(found.Span, from, to) : null;

    private static DateAnchor Anchor(Parts parts, in Captured found) => parts.Text("from", found) switch
    {
        "story" => DateAnchor.Narrative,
        "event" => DateAnchor.Event,
        _ => DateAnchor.Publication,
    };
}
