using System.Globalization;
using Extract.Language.Values;
using NodaTime;

namespace Extract.Knowledge.Values;

/// <summary>A resolved date: its first and last day, and how exact it is. Immutable and thread-safe.</summary>
/// <param name="First">The first day.</param>
/// <param name="Last">The last day; equal to the first for a day.</param>
/// <param name="Edtf">The written form when it does not follow from the days (a season, a decade, an unknown year).</param>
internal sealed record ResolvedDate(LocalDate First, LocalDate Last, CalendarUnit Unit, string? Edtf = null)
{
    public bool IsDay => Unit == CalendarUnit.Day && First == Last && Edtf is null;

    public static ResolvedDate OfDay(LocalDate day) => new(day, day, CalendarUnit.Day);

    public static ResolvedDate OfMonth(int year, int month)
    {
        LocalDate first = new(year, month, 1);
        return new ResolvedDate(first, first.PlusMonths(1).PlusDays(-1), CalendarUnit.Month);
    }

    public static ResolvedDate OfYear(int year) => new(new LocalDate(year, 1, 1), new LocalDate(year, 12, 31), CalendarUnit.Year);

    /// <summary>Both ends included; the end of a range of months is a month.</summary>
    public static ResolvedDate OfRange(ResolvedDate from, ResolvedDate to) =>
        new(from.First, to.Last, CalendarUnit.Day, $"{from.ToEdtf()}/{to.ToEdtf()}");

    /// <summary>Extended Date/Time Format, ISO 8601-2: 2013-11-09, 2013-10, 2013, 2013-11-07/2013-11-11, 199X.</summary>
    public string ToEdtf() => Edtf ?? Unit switch
    {
        CalendarUnit.Year => Text(First, "uuuu"),
        CalendarUnit.Month => Text(First, "uuuu'-'MM"),
        _ when First == Last => Text(First, "uuuu'-'MM'-'dd"),
        _ => $"{Text(First, "uuuu'-'MM'-'dd")}/{Text(Last, "uuuu'-'MM'-'dd")}",
    };

    private static string Text(LocalDate date, string pattern) => date.ToString(pattern, CultureInfo.InvariantCulture);
}
