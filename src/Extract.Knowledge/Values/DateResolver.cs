using System.Runtime.CompilerServices;
using Extract.Knowledge.Values.Calendar;
using Extract.Knowledge.Values.Resolving;
using Extract.Knowledge.Values.Timeline;
using Extract.Language;
using Extract.Language.Values;
using Extract.Rules;
using NodaTime;

namespace Extract.Knowledge.Values;

/// <summary>
/// Resolves the dates of one document against its day of publication and against one another; what it found once it remembers. Not thread-safe.
/// </summary>
internal sealed class DateResolver
{
    private const int LeapYear = 2000;

    private readonly Document _document;
    private readonly LocalDate? _published;
    private readonly Dictionary<(DateExpression Date, Status Status), PartialDate?> _known = new(new SameDate());
    private readonly DatesTold _told;
    private readonly YearEvidence _years;
    private readonly StoryLine _story;
    private readonly StoryStart _start;
    private readonly Reasons _reasons;

    /// <param name="day">The day of publication; at the edges of the calendar, where nothing can be counted, it is as good as unknown.</param>
    /// <param name="starts">Days on which something began that a text may count from.</param>
    public DateResolver(Document document, LocalDate? day, IReadOnlyList<LocalDate> starts)
    {
        LocalDate? published = day is { Year: > 9 and < 9990 } ? day : null;
        _document = document;
        _published = published;
        Tenses = new Tenses(document);
        _told = new DatesTold(document, published);
        _years = new YearEvidence(_told, Tenses, published);
        _story = new StoryLine(document, v => Resolve((DateExpression)document.Values[v], Tenses.At(document.Values[v].Span.First)));
        _start = new StoryStart(document, published, starts, (date, status) => Resolve(date, status));
        _reasons = new Reasons(published, _years);
    }

    /// <summary>The tense of each sentence.</summary>
    public Tenses Tenses { get; }

    /// <summary>The date; null when it cannot be known.</summary>
    public PartialDate? Resolve(DateExpression date, Status status)
    {
        if (!_known.TryGetValue((date, status), out PartialDate? found))
        {
            // A date that counts from itself is none.
            _known[(date, status)] = null;
            found = FindInCalendar(date, status) is { } exact ? Shade(exact, date.Nuance) : null;
            _known[(date, status)] = found;
        }

        return found;
    }

    /// <summary>The day that holds at a place in the text: the nearest date of its sentence, else the last one before, else
    /// publication.</summary>
    public LocalDate? DayAt(TokenSpan span, Status status) =>
        _story.DayOfSentence(span.First) ?? _story.Before(span.First, CalendarUnit.Day)?.First ?? _published ?? _told.AnyDay;

    /// <summary>The day that a date counts from; null when it stands by itself, or nothing tells the day.</summary>
    public LocalDate? AnchorOf(DateExpression date) => date switch
    {
        WeekdayDate { Bearing: Bearing.Following } or StretchDate { Anchor: DateAnchor.Narrative } => Story(date, CalendarUnit.Day)?.First,
        ShiftedDate { Anchor: DateAnchor.Narrative } shifted => Story(date, shifted.Unit)?.First,
        CountedDate => _start.Day,
        DateRange range => AnchorOf(range.From),
        ShiftedDate { Anchor: DateAnchor.Event } or StretchDate { Anchor: DateAnchor.Event } or PeriodDate or ReferenceDate => null,
        CalendarDate { Year: not null } or SeasonDate { Year: not null } or YearPartDate { Year: not null } or HolidayDate { Year: not null } => null,
        _ => _published,
    };

    /// <summary>What a date is known by, or why it is not.</summary>
    public string ReasonOf(DateExpression date, Status status) => _reasons.Of(date, status, AnchorOf(date));

    // "around 1900"
    private static PartialDate Shade(PartialDate date, Nuance nuance) =>
        nuance == Nuance.About && date is (YearDate or MonthDate) ? new QualifiedDate(date, false, true) : date;

    // A text may count its way out of the years 1 to 9999, at any step; what lies there is no date.
    private PartialDate? FindInCalendar(DateExpression date, Status status)
    {
        try
        {
            PartialDate? found = Find(date, status);
            return found is null || (found.First is not { Year: < 1 } && found.Last is not { Year: > 9999 }) ? found : null;
        }
        catch (Exception beyond) when (beyond is OverflowException or ArgumentOutOfRangeException)
        {
            return null;
        }
    }

    private PartialDate? Find(DateExpression date, Status status) => date switch
    {
        CalendarDate calendar => Calendar(calendar, status),
        WeekdayDate weekday => Weekday(weekday, status),
        SeasonDate season => (season.Year ?? _years.Of(season, status)) is { } year ? new SeasonOfYear(year, season.Season) : null,
        YearPartDate part => YearParts.Resolve(part, status, _published),
        PeriodDate { FirstYear: >= 0 } period => new PeriodOfYears(period.FirstYear, period.Years),
        HolidayDate holiday => Holidays.Resolve(holiday, status, _published, _told),
        ShiftedDate { Unit: CalendarUnit.Year, Amount: -1, IsExact: false } yearAgo when IsCompared(yearAgo) && _story.QuarterBefore(yearAgo.Span.First) is { } quarter =>
            quarter with { Year = quarter.Year - 1 },
        ShiftedDate shifted => Shifted(shifted, status),
        StretchDate stretch => Shifts.Stretch(stretch, stretch.Anchor == DateAnchor.Publication ? _published : Story(stretch, CalendarUnit.Day)?.First),
        CountedDate counted => _start.Count(counted),
        DateRange range => new RangeResolver(_years, Resolve).Resolve(range, status),
        _ => null,
    };

    private PartialDate? Calendar(CalendarDate date, Status status)
    {
        if (date.Month is not { } month)
        {
            return date.Year is { } alone and > 0 ? new YearDate(alone) : date.Day is { } lone ? DayAlone(date, lone, status) : null;
        }

        // "December of that year"
        int? told = date.Bearing == Bearing.Following ? Story(date, CalendarUnit.Year)?.First?.Year : null;
        int? year = date.Year ?? told ?? _years.Of(date, status);
        if (year is not { } known)
        {
            return Days.Of(LeapYear, month, date.Day ?? 1) is null ? null : new DateOfUnknownYear(month, date.Day);
        }

        if (date.Day is not { } day)
        {
            return new MonthDate(known, month);
        }

        LocalDate? found = Days.Of(known, month, day);
        if (date.MayBeMonthFirst && Days.Of(known, day, month) is { } other && found is { } read && IsMonthFirst(read, other))
        {
            found = other;
        }

        return found is { } sure ? new DayDate(sure) : null;
    }

    // "a year ago", "a year earlier", and not "last year".
    private bool IsCompared(ShiftedDate date) => _document.Tokens[date.Span.End - 1].Lemma is "ago" or "earlier" or "early";

    // "On the 10th" is of the month that the story stands in, or near publication; "7, 9 and 11 November" are all of November.
    private DayDate? DayAlone(CalendarDate date, int day, Status status)
    {
        LocalDate? month = date.Bearing == Bearing.Following ? (_story.MonthBehind(date.Span) is { } behind ? Resolve(behind, status)?.First : null) : Story(date, CalendarUnit.Day)?.First;
        if (month is not { } told)
        {
            if (_published is not { } today || date.Bearing == Bearing.Following)
            {
                return null;
            }

            told = status == Status.Happened && day > today.Day ? today.PlusMonths(-1) : status == Status.Planned && day < today.Day ? today.PlusMonths(1) : today;
        }

        return Days.Of(told.Year, told.Month, day) is { } found ? new DayDate(found) : null;
    }

    // What other dates in figures do; else the reading that is nearer to publication; else day first.
    private bool IsMonthFirst(LocalDate read, LocalDate other) => _told.MonthFirst != 0
        ? _told.MonthFirst > 0
        : _published is { } near && Days.Between(other, near) < Days.Between(read, near);

    private DayDate? Weekday(WeekdayDate date, Status status)
    {
        IsoDayOfWeek weekday = Days.Iso(date.Weekday);
        if (date.Bearing == Bearing.Following)
        {
            return Story(date, CalendarUnit.Day) is DayDate story ? new DayDate(story.Day.Next(weekday)) : null;
        }

        if (_published is not { } today)
        {
            // "On Sunday, 4 March 2018, and the count was over by Monday": the story goes on.
            return date.Bearing == Bearing.None && Story(date, CalendarUnit.Day) is DayDate before ? new DayDate(before.Day.Next(weekday)) : null;
        }

        bool isToday = today.DayOfWeek == weekday;
        return new DayDate(date.Bearing switch
        {
            Bearing.Last => today.Previous(weekday),
            Bearing.Next => today.Next(weekday),
            Bearing.AfterNext => today.Next(weekday).PlusWeeks(1),
            Bearing.OfLast => Days.WeekOf(today).PlusDays((int)weekday - 8),
            Bearing.OfNext => Days.WeekOf(today).PlusDays((int)weekday + 6),
            Bearing.This => Days.WeekOf(today).PlusDays((int)weekday - 1),
            _ when isToday => today,
            _ when status == Status.Planned => today.Next(weekday),
            _ => today.Previous(weekday),
        });
    }

    private PartialDate? Shifted(ShiftedDate date, Status status) => date.Anchor switch
    {
        DateAnchor.Publication => Shifts.Resolve(date, _published, status, false),
        DateAnchor.Narrative => Story(date, date.Unit) is { First: { } first } story ? Shifts.Resolve(date, first, status, story is DayDate) : null,
        _ => null,
    };

    private PartialDate? Story(DateExpression date, CalendarUnit needed) => _story.Before(date.Span.First, needed);

    /// <summary>A date is itself and no other that says the same elsewhere.</summary>
    private sealed class SameDate : IEqualityComparer<(DateExpression Date, Status Status)>
    {
        public bool Equals((DateExpression Date, Status Status) x, (DateExpression Date, Status Status) y) => ReferenceEquals(x.Date, y.Date) && x.Status == y.Status;

        public int GetHashCode((DateExpression Date, Status Status) pair) => HashCode.Combine(RuntimeHelpers.GetHashCode(pair.Date), pair.Status);
    }
}
