using Extract.Knowledge.Values.Timeline;
using Extract.Language.Values;
using Extract.Rules;
using NodaTime;

namespace Extract.Knowledge.Values;

/// <summary>
/// Finds the year that a date leaves out: from the day of publication and the tense; without one from a full date
/// elsewhere in the text, or from the only year that the text names. Not thread-safe.
/// </summary>
internal sealed class YearEvidence(DatesTold told, Tenses tenses, LocalDate? published)
{
    // A date is rarely further from its article than this; then the other reading of the tense must be close.
    private const int Far = 183;
    private const int Close = 92;

    // "a dividend payable Dec. 15", in October
    private const int VeryFar = 290;

    // So near a weekday that disagrees is a slip, not another year.
    private const int Near = 31;

    /// <summary>The year of a month or day; null when it cannot be known.</summary>
    public int? Of(CalendarDate date, Status status) => Find(date, status)?.Year;

    /// <summary>The year of a month or day, and what tells it; null when it cannot be known.</summary>
    public YearFound? Find(CalendarDate date, Status status)
    {
        int month = date.Month ?? 1;
        if (published is not { } today)
        {
            return told.AnyDay is { } near
                ? (told.IsOneTime ? new YearFound(NearestYear(near, date), YearSource.Text) : null)
                : YearFound.Of(ByWeekday(date), YearSource.Weekday) ?? YearFound.Of(told.OnlyYear, YearSource.Text);
        }

        if (date.Day is { } said && told.YearOf(month, said) is { } elsewhere)
        {
            return new YearFound(elsewhere, YearSource.SameDay);
        }

        if (date.Bearing is Bearing.Last or Bearing.Next or Bearing.This or Bearing.OfLast or Bearing.OfNext)
        {
            return new YearFound(Borne(date.Bearing, today, month), YearSource.Bearing);
        }

        if (status == Status.Happened && date.Weekday is null && told.YearAfter(date) is { } past)
        {
            return new YearFound(past, YearSource.Retrospect);
        }

        int? year = date.Day is { } day ? OfDay(date, today, month, day, status) : OfMonth(date, today, month, status);
        return YearFound.Of(year, YearSource.Publication);
    }

    /// <summary>The year of a season; null when it cannot be known.</summary>
    public int? Of(SeasonDate date, Status status)
    {
        if (published is not { } today)
        {
            return told.IsOneTime ? told.AnyDay?.Year ?? told.OnlyYear : null;
        }

        int month = Days.MonthOf(date.Season);
        if (date.Bearing == Bearing.Last)
        {
            // The latest that is over.
            LocalDate over = new LocalDate(today.Year, month, 1).PlusMonths(3);
            return over <= today ? today.Year : today.Year - 1;
        }

        if (date.Bearing != Bearing.None)
        {
            return Borne(date.Bearing, today, month);
        }

        return status == Status.Planned ? (today.Month > month + 2 ? today.Year + 1 : today.Year) : (today.Month >= month ? today.Year : today.Year - 1);
    }

    /// <summary>The year in which a range without year begins: one that has begun unless planned, one that has not ended if
    /// planned.</summary>
    public int? OfRange(CalendarDate from, CalendarDate to, Status status)
    {
        if (published is not { } today)
        {
            return Of(from, status);
        }

        int wrap = from.Month > to.Month ? 1 : 0;
        int step = status == Status.Planned ? 1 : -1;
        for (int year = step > 0 ? today.Year - 1 : today.Year; Math.Abs(year - today.Year) <= 1; year += step)
        {
            LocalDate begins = Start(year, from);
            LocalDate ends = Start(year + wrap, to);
            if (status == Status.Planned ? ends.PlusDays(to.Day is null ? 27 : 0) >= today : begins <= today)
            {
                return year;
            }
        }

        return today.Year;
    }

    private static LocalDate Start(int year, CalendarDate date)
    {
        int known = Math.Clamp(year, 1, 9999);
        int month = date.Month ?? 1;
        return new(known, month, Math.Min(date.Day ?? 1, CalendarSystem.Iso.GetDaysInMonth(known, month)));
    }

    private static int Borne(Bearing bearing, LocalDate today, int month) => bearing switch
    {
        Bearing.Last => month < today.Month ? today.Year : today.Year - 1,
        Bearing.Next => month > today.Month ? today.Year : today.Year + 1,
        Bearing.OfLast => today.Year - 1,
        Bearing.OfNext => today.Year + 1,
        _ => today.Year,
    };

    private int? OfDay(CalendarDate date, LocalDate today, int month, int day, Status status)
    {
        LocalDate? past = Latest(today, month, day, -1);
        LocalDate? future = Latest(today, month, day, 1);

        // A leap day is not put off for years.
        bool isLeap = past is { } last && future is { } next && Days.Between(last, today) > 366 && Days.Between(next, today) < Far;
        LocalDate? chosen = isLeap ? future : Choose(past, future, today, status, date);
        LocalDate? other = chosen == past ? future : past;
        bool isOther = date.Weekday is { } weekday && chosen?.DayOfWeek != Days.Iso(weekday) && other?.DayOfWeek == Days.Iso(weekday)
            && chosen is { } said && Days.Between(said, today) > Near;
        return isOther ? other?.Year : chosen?.Year;
    }

    private int? OfMonth(CalendarDate date, LocalDate today, int month, Status status)
    {
        if (month == today.Month)
        {
            return today.Year;
        }

        LocalDate past = new(month < today.Month ? today.Year : today.Year - 1, month, 1);
        return Choose(past, past.PlusYears(1), today, status, date)?.Year;
    }

    // Tense decides, unless what it points at is far off, the other is closer, and the sentence itself speaks of it.
    private LocalDate? Choose(LocalDate? past, LocalDate? future, LocalDate today, Status status, CalendarDate date)
    {
        if (past is not { } before || future is not { } after)
        {
            return past ?? future;
        }

        int back = Days.Between(before, today);
        int ahead = Days.Between(after, today);
        if (status == Status.Planned)
        {
            return ahead > Far && back <= Close ? before : after;
        }

        bool isOpen = tenses.OfClause(date.Span.First) != Status.Happened || (back > VeryFar && tenses.HangOnAdjective(date.Span));
        return isOpen && back > Far && ahead < Far ? after : before;
    }

    // The latest such day on or before, or the first on or after; a leap day may be years away.
    private static LocalDate? Latest(LocalDate today, int month, int day, int direction)
    {
        for (int year = today.Year; Math.Abs(year - today.Year) <= 4; year += direction)
        {
            if (Days.Of(year, month, day) is { } found && (direction < 0 ? found <= today : found >= today))
            {
                return found;
            }
        }

        return null;
    }

    // Of the years around, the one whose weekday agrees, else the one nearest.
    private static int NearestYear(LocalDate near, CalendarDate date)
    {
        int best = near.Year;
        int least = int.MaxValue;
        for (int year = near.Year - 1; year <= near.Year + 1; year++)
        {
            LocalDate day = Start(year, date.Day is null ? date with { Day = 15 } : date);
            bool isWrong = date.Weekday is { } weekday && day.DayOfWeek != Days.Iso(weekday);
            int distance = Days.Between(day, near) + (isWrong ? 1000 : 0);
            if (distance < least)
            {
                (best, least) = (year, distance);
            }
        }

        return best;
    }

    // "Saturday, November 9" beside "Sochi 2014" is 2013: of that year and the one before, the one whose weekday agrees.
    private int? ByWeekday(CalendarDate date)
    {
        if (told.OnlyYear is not { } year || date is not { Weekday: { } weekday, Month: { } month, Day: { } day })
        {
            return null;
        }

        for (int y = year; y >= year - 1; y--)
        {
            if (Days.Of(y, month, day)?.DayOfWeek == Days.Iso(weekday))
            {
                return y;
            }
        }

        return null;
    }
}
