using Extract.Knowledge.Values.Calendar;
using Extract.Language.Values;
using Extract.Rules;
using NodaTime;

namespace Extract.Knowledge.Values.Resolving;

/// <summary>Resolves ranges, whose ends lend each other month and year. Not thread-safe.</summary>
internal sealed class RangeResolver(YearEvidence years, Func<DateExpression, Status, PartialDate?> resolve)
{
    public PartialDate? Resolve(DateRange range, Status status)
    {
        if (range.From is CalendarDate { Year: null, Month: { } startMonth } start && range.To is CalendarDate { Month: { } endMonth } stop)
        {
            int wrap = startMonth > endMonth ? 1 : 0;
            int? startYear = stop.Year is { } said ? said - wrap : years.OfRange(start, stop, status);
            return startYear is { } known
                ? Range(resolve(start with { Year = known }, status), resolve(stop with { Year = known + wrap }, status))
                : new DateSpan(resolve(start, status), resolve(stop, status));
        }

        if (range.From is WeekdayDate first && range.To is WeekdayDate last && resolve(last, status) is DayDate end)
        {
            IsoDayOfWeek weekday = Days.Iso(first.Weekday);
            return Range(new DayDate(end.Day.DayOfWeek == weekday ? end.Day : end.Day.Previous(weekday)), end);
        }

        if (range.From is CalendarDate { Year: { } year } begun && range.To is CalendarDate { Year: null } open)
        {
            int endYear = open.Month < begun.Month ? year + 1 : year;
            return Range(resolve(begun, status), resolve(open with { Year = endYear }, status));
        }

        return Range(resolve(range.From, status), resolve(range.To, status));
    }

    private static DateSpan? Range(PartialDate? from, PartialDate? to) => from?.First < to?.First ? new DateSpan(from, to) : null;
}
