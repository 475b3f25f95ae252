using System.Globalization;
using Extract.Language;
using Extract.Language.Values;
using Extract.Rules;
using NodaTime;

namespace Extract.Knowledge.Values;

/// <summary>Resolves the dates of one document against its day of publication and against one another. Not thread-safe.</summary>
internal sealed class DateResolver(Document document, LocalDate? published)
{
    // "The following day" reaches back no further than this many sentences.
    private const int StoryReach = 4;

    private readonly YearEvidence _years = new(document, published);

    /// <summary>The date; null when it cannot be known.</summary>
    public ResolvedDate? Resolve(DateExpression date, Status status) => date switch
    {
        CalendarDate calendar => ResolveCalendar(calendar, status),
        WeekdayDate weekday => ResolveWeekday(weekday, status),
        SeasonDate season => ResolveSeason(season, status),
        PeriodDate period => ResolvePeriod(period),
        ShiftedDate shifted => ResolveShifted(shifted, status),
        StretchDate stretch => ResolveStretch(stretch),
        DateRange range => ResolveRange(range, status),
        _ => null,
    };

    /// <summary>The day that holds at a place in the text: the nearest date of its sentence, else the last one before, else
    /// publication.</summary>
    public LocalDate? DayAt(TokenSpan span, Status status)
    {
        int sentence = document.SentenceOf(span.First);
        foreach (Value value in document.Values)
        {
            if (value is DateExpression date && document.SentenceOf(value.Span.First) == sentence
                && Resolve(date, status) is { IsDay: true } day)
            {
                return day.First;
            }
        }

        return StoryBefore(span.First, CalendarUnit.Day)?.First ?? published ?? _years.AnyDay;
    }

    private ResolvedDate? ResolveCalendar(CalendarDate date, Status status)
    {
        if (date.Month is not { } month)
        {
            return date.Year is { } alone ? ResolvedDate.OfYear(alone) : null;
        }

        if (date.Day is not { } day)
        {
            int? year = date.Year ?? _years.Of(date, status);
            return year is { } known ? ResolvedDate.OfMonth(known, month) : Unknown($"XXXX-{month:00}");
        }

        int? ofDay = date.Year ?? _years.Of(date, status);
        if (ofDay is not { } y)
        {
            return Unknown(string.Create(CultureInfo.InvariantCulture, $"XXXX-{month:00}-{day:00}"));
        }

        LocalDate? found = Days.Of(y, month, day);
        if (date.MayBeMonthFirst && published is { } near && Days.Of(y, day, month) is { } other && found is { } read
            && Days.Between(other, near) < Days.Between(read, near))
        {
            found = other;
        }

        return found is { } known2 ? ResolvedDate.OfDay(known2) : null;
    }

    private ResolvedDate? ResolveWeekday(WeekdayDate date, Status status)
    {
        IsoDayOfWeek weekday = Days.Iso(date.Weekday);
        if (date.Bearing == Bearing.Following)
        {
            return StoryBefore(date.Span.First, CalendarUnit.Day) is { IsDay: true } story
                ? ResolvedDate.OfDay(story.First.Next(weekday))
                : null;
        }

        if (published is not { } today)
        {
            return null;
        }

        LocalDate day = date.Bearing switch
        {
            Bearing.Last => today.Previous(weekday),
            Bearing.Next => today.Next(weekday),
            Bearing.This => Days.WeekOf(today).PlusDays((int)weekday - 1),
            _ when status == Status.Planned => today.DayOfWeek == weekday ? today : today.Next(weekday),
            _ => today.DayOfWeek == weekday ? today : today.Previous(weekday),
        };
        return ResolvedDate.OfDay(day);
    }

    private ResolvedDate? ResolveSeason(SeasonDate date, Status status)
    {
        int? year = date.Year ?? _years.Of(date, status);
        if (year is not { } known)
        {
            return null;
        }

        int month = Days.MonthOf(date.Season);
        LocalDate first = new(known, month, 1);
        string edtf = string.Create(CultureInfo.InvariantCulture, $"{known:0000}-{(int)date.Season}");
        return new ResolvedDate(first, first.PlusMonths(3).PlusDays(-1), CalendarUnit.Month, edtf);
    }

    private static ResolvedDate ResolvePeriod(PeriodDate date)
    {
        string prefix = (date.FirstYear / date.Years).ToString(CultureInfo.InvariantCulture);
        LocalDate first = new(date.FirstYear, 1, 1);
        string unknown = date.Years == 10 ? "X" : "XX";
        return new ResolvedDate(first, first.PlusYears(date.Years).PlusDays(-1), CalendarUnit.Year, prefix + unknown);
    }

    private ResolvedDate? ResolveShifted(ShiftedDate date, Status status)
    {
        LocalDate? from = date.Anchor switch
        {
            DateAnchor.Publication => published,
            DateAnchor.Narrative => StoryBefore(date.Span.First, date.Unit)?.First,
            _ => null,
        };
        if (from is not { } anchor || date.Unit < CalendarUnit.Day)
        {
            return null;
        }

        return date.Unit switch
        {
            CalendarUnit.Day => ResolvedDate.OfDay(anchor.PlusDays(date.Amount)),
            CalendarUnit.Week => Week(Days.WeekOf(anchor).PlusWeeks(date.Amount), 0, 6),
            CalendarUnit.Weekend => Week(Days.WeekOf(anchor).PlusWeeks(WeekendShift(date.Amount, anchor, status)), 5, 6),
            CalendarUnit.Month => anchor.PlusMonths(date.Amount) is var month ? ResolvedDate.OfMonth(month.Year, month.Month) : null,
            _ => ResolvedDate.OfYear(anchor.Year + date.Amount),
        };
    }

    // On a weekday "the weekend" that happened is the one before.
    private static int WeekendShift(int amount, LocalDate today, Status status) =>
        amount == 0 && status == Status.Happened && today.DayOfWeek < IsoDayOfWeek.Saturday ? -1 : amount;

    private ResolvedDate? ResolveStretch(StretchDate date)
    {
        LocalDate? from = date.Anchor == DateAnchor.Publication ? published : StoryBefore(date.Span.First, CalendarUnit.Day)?.First;
        int days = date.Unit switch
        {
            CalendarUnit.Day => date.Amount,
            CalendarUnit.Week => date.Amount * 7,
            _ => 0,
        };
        if (from is not { } anchor || days == 0)
        {
            return null;
        }

        (LocalDate first, LocalDate last) = days > 0
            ? (anchor.PlusDays(1), anchor.PlusDays(days))
            : (anchor.PlusDays(days), anchor.PlusDays(-1));
        return new ResolvedDate(first, last, CalendarUnit.Day);
    }

    private ResolvedDate? ResolveRange(DateRange range, Status status)
    {
        if (range.From is CalendarDate { Year: null, Month: { } startMonth } start && range.To is CalendarDate { Month: { } endMonth } stop)
        {
            int wrap = startMonth > endMonth ? 1 : 0;
            int? startYear = stop.Year is { } said ? said - wrap : _years.OfRange(start, stop, status);
            return startYear is { } known
                ? Range(ResolveCalendar(start with { Year = known }, status), ResolveCalendar(stop with { Year = known + wrap }, status))
                : ResolveCalendar(start, status) is { } a && ResolveCalendar(stop, status) is { } b ? ResolvedDate.OfRange(a, b) : null;
        }

        if (range.From is WeekdayDate first && range.To is WeekdayDate last && Resolve(last, status) is { } end)
        {
            IsoDayOfWeek weekday = Days.Iso(first.Weekday);
            return Range(ResolvedDate.OfDay(end.First.DayOfWeek == weekday ? end.First : end.First.Previous(weekday)), end);
        }

        if (range.From is CalendarDate { Year: { } year } begun && range.To is CalendarDate { Year: null } open)
        {
            int endYear = open.Month < begun.Month ? year + 1 : year;
            return Range(ResolveCalendar(begun, status), ResolveCalendar(open with { Year = endYear }, status));
        }

        return Range(Resolve(range.From, status), Resolve(range.To, status));
    }

    private static ResolvedDate? Range(ResolvedDate? from, ResolvedDate? to) =>
        from is not null && to is not null && from.First < to.First ? ResolvedDate.OfRange(from, to) : null;

    /// <summary>The date that the story stands at before a token: the last day spoken of, passing over years that only tell
    /// background.</summary>
    private ResolvedDate? StoryBefore(int token, CalendarUnit needed)
    {
        ReadOnlySpan<Value> values = document.Values;
        int sentence = document.SentenceOf(token);
        for (int v = values.Length - 1; v >= 0; v--)
        {
            if (values[v].Span.First >= token || values[v] is not DateExpression { IsModifier: false } date)
            {
                continue;
            }

            if (sentence - document.SentenceOf(date.Span.First) > StoryReach)
            {
                return null;
            }

            if (date is StretchDate or PeriodDate || Resolve(date, Tense.StatusAt(document, date.Span.First)) is not { } found)
            {
                continue;
            }

            if (found.IsDay || (found.Unit >= needed && needed >= CalendarUnit.Month && found.Edtf is null))
            {
                return found;
            }

            if (found.Edtf is not null && date is DateRange)
            {
                return ResolvedDate.OfDay(found.Last);
            }

            if (found.Unit != CalendarUnit.Year)
            {
                return null;
            }
        }

        return null;
    }

    private static ResolvedDate Week(LocalDate monday, int first, int last) =>
        new(monday.PlusDays(first), monday.PlusDays(last), CalendarUnit.Week);

    private ResolvedDate Unknown(string edtf) =>
        new(published ?? new LocalDate(1, 1, 1), published ?? new LocalDate(1, 1, 1), CalendarUnit.Year, edtf);
}
