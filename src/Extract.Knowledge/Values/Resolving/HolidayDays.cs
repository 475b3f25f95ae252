using System.Globalization;
using NodaTime;

namespace Extract.Knowledge.Values.Resolving;

/// <summary>Finds days that have a name in a year, by what the lexicon of holidays writes. Thread-safe.</summary>
internal static class HolidayDays
{
    private static readonly string[] _weekdays = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];

    /// <summary>The day; null when the text is no such specification.</summary>
    /// <param name="day"><c>12-25</c>, <c>easter-2</c>, <c>11-thu-4</c>, <c>5-mon-last</c>, <c>11-thu-4+1</c>.</param>
    public static LocalDate? Of(string day, int year)
    {
        if (day.StartsWith("orthodox-easter", StringComparison.Ordinal))
        {
            return int.TryParse(day.AsSpan(15), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int after) ? OrthodoxEaster(year).PlusDays(after) : null;
        }

        if (day.StartsWith("easter", StringComparison.Ordinal))
        {
            return int.TryParse(day.AsSpan(6), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int from) ? Easter(year).PlusDays(from) : null;
        }

        // Days that follow a weekday of the month: "11-thu-4+1" is the day after Thanksgiving.
        int plus = day.IndexOf('+', StringComparison.Ordinal);
        if (plus > 0)
        {
            return int.TryParse(day.AsSpan(plus + 1), NumberStyles.None, CultureInfo.InvariantCulture, out int later) ? Of(day[..plus], year)?.PlusDays(later) : null;
        }

        string[] parts = day.Split('-');
        if (parts.Length < 2 || !int.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out int month))
        {
            return null;
        }

        if (parts.Length == 2)
        {
            return int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out int number) ? Days.Of(year, month, number) : null;
        }

        int weekday = Array.IndexOf(_weekdays, parts[1]) + 1;
        return weekday > 0 && month is >= 1 and <= 12 ? Nth(year, month, (IsoDayOfWeek)weekday, parts[2]) : null;
    }

    /// <summary>Western Easter Sunday, by the Gregorian computus of Meeus, Jones and Butcher.</summary>
    public static LocalDate Easter(int year)
    {
        int a = year % 19;
        (int b, int c) = Math.DivRem(year, 100);
        (int d, int e) = Math.DivRem(b, 4);
        int g = ((8 * b) + 13) / 25;
        int h = ((19 * a) + b - d - g + 15) % 30;
        (int i, int k) = Math.DivRem(c, 4);
        int l = (32 + (2 * e) + (2 * i) - h - k) % 7;
        int m = (a + (11 * h) + (19 * l)) / 433;
        int month = (h + l - (7 * m) + 90) / 25;
        return new LocalDate(year, month, (h + l - (7 * m) + (33 * month) + 19) % 32);
    }

    /// <summary>Easter Sunday of the Orthodox churches as a Gregorian date, by Meeus's Julian computus; right from 1900 to 2099.</summary>
    public static LocalDate OrthodoxEaster(int year)
    {
        int d = ((19 * (year % 19)) + 15) % 30;
        int e = ((2 * (year % 4)) + (4 * (year % 7)) - d + 34) % 7;
        return new LocalDate(year, (d + e + 114) / 31, ((d + e + 114) % 31) + 1).PlusDays(13);
    }

    private static LocalDate? Nth(int year, int month, IsoDayOfWeek weekday, string nth)
    {
        LocalDate first = new LocalDate(year, month, 1).PlusDays(-1).Next(weekday);
        if (nth == "last")
        {
            LocalDate last = first.PlusWeeks(4);
            return last.Month == month ? last : last.PlusWeeks(-1);
        }

        return int.TryParse(nth, NumberStyles.None, CultureInfo.InvariantCulture, out int number) && first.PlusWeeks(number - 1) is var day && day.Month == month ? day : null;
    }
}
