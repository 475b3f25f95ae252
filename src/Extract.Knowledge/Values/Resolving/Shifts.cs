using Extract.Knowledge.Values.Calendar;
using Extract.Language.Values;
using Extract.Rules;
using NodaTime;

namespace Extract.Knowledge.Values.Resolving;

/// <summary>Counts units of time from a day. Thread-safe.</summary>
internal static class Shifts
{
    // Beyond this no date is meant.
    private const int Most = 9000;

    /// <summary>The date that lies some units from an anchor, as exact as the unit; null for hours and less, and without an anchor.</summary>
    /// <param name="isDay">Whether the anchor is a day that the text told: "a week later" is then a day, too.</param>
    public static PartialDate? Resolve(ShiftedDate date, LocalDate? from, Status status, bool isDay)
    {
        if (from is not { } anchor || Math.Abs(date.Amount) > (date.Unit >= CalendarUnit.Year ? 1900 : Most))
        {
            return null;
        }

        return date.Unit switch
        {
            < CalendarUnit.Day => null,
            CalendarUnit.Month when date.IsExact => new DayDate(anchor.PlusMonths(date.Amount)),
            CalendarUnit.Year when date.IsExact && anchor.Year + date.Amount is > 0 and < 9999 => new DayDate(anchor.PlusYears(date.Amount)),
            CalendarUnit.Week when date.IsExact => new DayDate(anchor.PlusWeeks(date.Amount)),
            CalendarUnit.Day => new DayDate(anchor.PlusDays(date.Amount)),
            CalendarUnit.Week when isDay && date.Amount != 0 => new DayDate(anchor.PlusWeeks(date.Amount)),
            CalendarUnit.Week => WeekDate.Of(anchor.PlusWeeks(date.Amount)),
            CalendarUnit.Weekend => WeekDate.Of(anchor.PlusWeeks(WeekendShift(date.Amount, anchor, status)), true),
            CalendarUnit.Month => anchor.PlusMonths(date.Amount) is var month ? new MonthDate(month.Year, month.Month) : null,
            _ => anchor.Year + date.Amount is > 0 and < 9999 and int year ? new YearDate(year) : null,
        };
    }

    /// <summary>The days of a stretch beside its anchor; null for a vague one.</summary>
    public static PartialDate? Stretch(StretchDate date, LocalDate? from)
    {
        int days = date.Unit switch
        {
            CalendarUnit.Day => date.Amount,
            CalendarUnit.Week => date.Amount * 7,
            _ => 0,
        };
        if (from is not { } anchor || days == 0 || Math.Abs(days) > Most)
        {
            return null;
        }

        (LocalDate first, LocalDate last) = days > 0
            ? (anchor.PlusDays(1), anchor.PlusDays(days))
            : (anchor.PlusDays(days), anchor.PlusDays(-1));
        return first == last ? new DayDate(first) : new DateSpan(new DayDate(first), new DayDate(last));
    }

    /// <summary>The day, week, month or year of a number, counted from the first.</summary>
    public static PartialDate? Counted(CountedDate date, LocalDate start) => date.Number > Most ? null : date.Unit switch
    {
        CalendarUnit.Day => new DayDate(start.PlusDays(date.Number - 1)),
        CalendarUnit.Week => WeekDate.Of(start.PlusWeeks(date.Number - 1)),
        CalendarUnit.Month => start.PlusMonths(date.Number - 1) is var month ? new MonthDate(month.Year, month.Month) : null,
        _ => null,
    };

    // On a weekday "the weekend" that happened is the one before.
    private static int WeekendShift(int amount, LocalDate today, Status status) =>
        amount == 0 && status == Status.Happened && today.DayOfWeek < IsoDayOfWeek.Saturday ? -1 : amount;
}
