using Extract.Language.Values;
using NodaTime;

namespace Extract.Knowledge.Values;

/// <summary>Small calendar sums. Thread-safe.</summary>
internal static class Days
{
    /// <summary>The day, or null when the month has no such day (30 February, or 29 in a common year), or the year is off the calendar.</summary>
    public static LocalDate? Of(int year, int month, int day) =>
        year is >= 1 and <= 9999 && month is >= 1 and <= 12 && day >= 1 && day <= CalendarSystem.Iso.GetDaysInMonth(year, month)
            ? new LocalDate(year, month, day)
            : null;

    public static IsoDayOfWeek Iso(DayOfWeek day) => day == DayOfWeek.Sunday ? IsoDayOfWeek.Sunday : (IsoDayOfWeek)(int)day;

    /// <summary>The Monday of a day's week.</summary>
    public static LocalDate WeekOf(LocalDate day) => day.PlusDays(1 - (int)day.DayOfWeek);

    /// <summary>Days between two dates, never negative.</summary>
    public static int Between(LocalDate a, LocalDate b) => Math.Abs(Period.DaysBetween(a, b));

    /// <summary>The month in which a season of the northern hemisphere begins.</summary>
    public static int MonthOf(Season season) => season switch
    {
        Season.Spring => 3,
        Season.Summer => 6,
        Season.Autumn => 9,
        _ => 12,
    };
}
