using System.Globalization;
using Extract.Language.Values;

namespace Extract.Rules.Values.Building;

/// <summary>The words that rules and lexicons of values use for members of enumerations. Thread-safe.</summary>
internal static class ValueTerms
{
    public static readonly string[] DayParts = ["morning", "midday", "afternoon", "evening", "night", "daytime"];
    public static readonly string[] Bearings = ["last", "this", "next", "following", "after-next", "of-last", "of-next"];
    public static readonly string[] Nuances = ["about", "start", "mid", "end", "more-than", "less-than", "at-least", "at-most"];
    public static readonly string[] Units = ["second", "minute", "hour", "day", "weekend", "week", "month", "year"];
    public static readonly string[] Seasons = ["spring", "summer", "autumn", "winter"];
    public static readonly string[] Weekdays = ["sunday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday"];

    public static DayPart DayPart(string? text) => (DayPart)(Index(DayParts, text) + 1);

    public static Bearing Bearing(string? text) => (Bearing)(Index(Bearings, text) + 1);

    public static Nuance Nuance(string? text) => (Nuance)(Index(Nuances, text) + 1);

    public static Season? Season(string? text) => Index(Seasons, text) is >= 0 and int season ? (Season)(season + 21) : null;

    public static DayOfWeek? Weekday(string? text) => Index(Weekdays, text) is >= 0 and int day ? (DayOfWeek)day
        : text is { Length: 1 } && text[0] is >= '0' and <= '6' ? (DayOfWeek)(text[0] - '0') : null;

    /// <summary>A unit, with a count behind a star; null for what is none.</summary>
    public static (CalendarUnit Unit, int Count)? Unit(string text)
    {
        int star = text.IndexOf('*', StringComparison.Ordinal);
        int count = 1;
        if (star >= 0 && !int.TryParse(text.AsSpan(star + 1), NumberStyles.None, CultureInfo.InvariantCulture, out count))
        {
            return null;
        }

        int unit = Index(Units, star < 0 ? text : text[..star]);
        return unit < 0 ? null : ((CalendarUnit)unit, count);
    }

    private static int Index(string[] words, string? text)
    {
        for (int i = 0; text is not null && i < words.Length; i++)
        {
            if (words[i].Equals(text, StringComparison.OrdinalIgnoreCase))
            {
                return i;
            }
        }

        return -1;
    }
}
