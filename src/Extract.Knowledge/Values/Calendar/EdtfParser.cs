using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using Extract.Language.Values;
using NodaTime;

namespace Extract.Knowledge.Values.Calendar;

/// <summary>
/// Reads Extended Date/Time Format (ISO 8601-2:2019, level 1, years 1 to 9999) as <see cref="PartialDate.ToEdtf"/> writes it. Thread-safe.
/// </summary>
public static class EdtfParser
{
    private const int Longest = 64;

    /// <summary>False for what is no such date; never throws.</summary>
    public static bool TryParse(string? text, [NotNullWhen(true)] out PartialDate? date)
    {
        date = null;
        if (string.IsNullOrEmpty(text) || text.Length > Longest)
        {
            return false;
        }

        int slash = text.IndexOf('/', StringComparison.Ordinal);
        date = slash < 0 ? Qualified(text) : Interval(text[..slash], text[(slash + 1)..]);
        return date is not null;
    }

    private static PartialDate? Interval(string from, string to)
    {
        PartialDate? start = Qualified(from);
        PartialDate? end = Qualified(to);
        if ((start is null && from != "..") || (end is null && to != "..") || (start is null && end is null))
        {
            return null;
        }

        return start is { First: { } first } && end is { Last: { } last } && first > last ? null : Named(start, end) ?? new DateSpan(start, end);
    }

    // Weeks, quarters and halves are written as intervals.
    private static PartialDate? Named(PartialDate? start, PartialDate? end) => (start, end) switch
    {
        (DayDate { Day: { DayOfWeek: IsoDayOfWeek.Monday } monday }, DayDate sunday) when sunday.Day == monday.PlusDays(6) => new WeekDate(monday, false),
        (DayDate { Day: { DayOfWeek: IsoDayOfWeek.Saturday } saturday }, DayDate sunday) when sunday.Day == saturday.PlusDays(1) =>
            new WeekDate(saturday.PlusDays(-5), true),
        (MonthDate a, MonthDate b) when a.Year == b.Year && b.Month - a.Month == 2 && a.Month % 3 == 1 => new PartOfYear(a.Year, 4, (a.Month / 3) + 1),
        (MonthDate a, MonthDate b) when a.Year == b.Year && b.Month - a.Month == 5 && a.Month % 6 == 1 => new PartOfYear(a.Year, 2, (a.Month / 6) + 1),
        _ => null,
    };

    private static PartialDate? Qualified(string text)
    {
        bool isUncertain = text.EndsWith('?') || text.EndsWith('%');
        bool isApproximate = text.EndsWith('~') || text.EndsWith('%');
        PartialDate? date = Single(isUncertain || isApproximate ? text[..^1] : text);
        return date is not null && (isUncertain || isApproximate) ? new QualifiedDate(date, isUncertain, isApproximate) : date;
    }

    private static PartialDate? Single(string text)
    {
        if (text.StartsWith("XXXX-", StringComparison.Ordinal))
        {
            return WithoutYear(text.AsSpan(5));
        }

        if (text.Length == 4 && text[3] == 'X')
        {
            bool isCentury = text[2] == 'X';
            return Number(text.AsSpan(0, isCentury ? 2 : 3)) is { } prefix ? new PeriodOfYears(prefix * (isCentury ? 100 : 10), isCentury ? 100 : 10) : null;
        }

        if (text.Length < 4 || Number(text.AsSpan(0, 4)) is not (>= 1 and { } year))
        {
            return null;
        }

        return text.Length switch
        {
            4 => new YearDate(year),
            7 when text[4] == '-' => Number(text.AsSpan(5)) switch
            {
                >= 1 and <= 12 and { } month => new MonthDate(year, month),
                >= 21 and <= 24 and { } season => new SeasonOfYear(year, (Season)season),
                _ => null,
            },
            10 when text[4] == '-' && text[7] == '-' => Number(text.AsSpan(5, 2)) is { } month && Number(text.AsSpan(8)) is { } day && Days.Of(year, month, day) is { } found
                ? new DayDate(found)
                : null,
            _ => null,
        };
    }

    private static DateOfUnknownYear? WithoutYear(ReadOnlySpan<char> text)
    {
        int? month = text.Length is 2 or 5 ? Number(text[..2]) : null;
        int? day = text.Length == 5 && text[2] == '-' ? Number(text[3..]) : null;
        bool isMonth = month is >= 1 and <= 12 && text.Length == 2;
        bool isDay = month is >= 1 and <= 12 && day >= 1 && day <= CalendarSystem.Iso.GetDaysInMonth(2000, month.Value);
        return isMonth || isDay ? new DateOfUnknownYear(month!.Value, day) : null;
    }

    private static int? Number(ReadOnlySpan<char> digits) =>
        int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out int number) ? number : null;
}
