using System.Globalization;
using Extract.Language.Values;

namespace Extract.Cli.Output;

/// <summary>What a value says, in a few words: <c>date 2012-05-21</c>, <c>quantity 65000 km</c>, <c>date last Friday</c>.</summary>
internal static class ValueText
{
    public static string Of(Value value) => $"{value.Kind.ToString().ToLowerInvariant()} {Inner(value)}".TrimEnd();

    private static string Inner(Value value) => value switch
    {
        CalendarDate date => Calendar(date),
        DateRange range => $"{Inner(range.From)} to {Inner(range.To)}",
        WeekdayDate date => Beside(date.Bearing, date.Weekday.ToString()),
        SeasonDate date => Beside(date.Bearing, Plain($"{date.Season.ToString().ToLowerInvariant()} {date.Year}")),
        PeriodDate date => Plain($"{date.FirstYear} and {date.Years} years on"),
        ShiftedDate date => Plain($"{date.Amount:+0;-0;0} {Units(date.Unit, date.Amount)} from {Anchor(date.Anchor)}"),
        StretchDate date => Plain($"{date.Amount:+0;-0;0} {Units(date.Unit, date.Amount)} to {Anchor(date.Anchor)}"),
        ClockTime time => Plain($"{time.Hour:00}:{time.Minute:00} {Offset(time.OffsetMinutes)}{time.Zone}"),
        LengthOfTime length => length.Iso,
        Age age => age.Iso,
        Quantity quantity => Plain($"{quantity.Amount} {(quantity.IsOrdinal ? "in order" : quantity.Unit)}"),
        _ => "",
    };

    private static string Plain(FormattableString text) => text.ToString(CultureInfo.InvariantCulture).Trim();

    private static string Calendar(CalendarDate date)
    {
        string year = date.Year is int y ? Plain($"{y:0000}") : "XXXX";
        string month = date.Month is int m ? Plain($"-{m:00}") : date.Day is null ? "" : "-XX";
        string day = date.Day is int d ? Plain($"-{d:00}") : "";
        return Beside(date.Bearing, $"{year}{month}{day}{(date.Weekday is DayOfWeek weekday ? " " + weekday : "")}");
    }

    private static string Beside(Bearing bearing, string text) => bearing == Bearing.None ? text : $"{bearing.ToString().ToLowerInvariant()} {text}";

    private static string Units(CalendarUnit unit, int amount) => unit.ToString().ToLowerInvariant() + (Math.Abs(amount) == 1 ? "" : "s");

    private static string Anchor(DateAnchor anchor) => anchor switch
    {
        DateAnchor.Publication => "publication",
        DateAnchor.Narrative => "the day spoken of",
        _ => "a happening",
    };

    private static string Offset(int? minutes) => minutes is int m ? Plain($"{(m < 0 ? '-' : '+')}{Math.Abs(m) / 60:00}:{Math.Abs(m) % 60:00} ") : "";
}
