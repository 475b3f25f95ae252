using System.Globalization;
using Extract.Knowledge.TimeMl;
using Extract.Language.Values;

namespace Extract.Cli.Output;

/// <summary>What a value says, in a few words: <c>date 2012-05-21</c>, <c>quantity 65000 km</c>, <c>date last Friday → 2012-05-18 by RULE</c>.</summary>
internal static class ValueText
{
    /// <param name="timex">What the value stands for; null when nobody resolved it.</param>
    public static string Of(Value value, Timex? timex = null)
    {
        string said = Inner(value);
        string meant = timex is null || said.EndsWith(timex.Value, StringComparison.Ordinal) ? "" : $" → {timex.Value}";
        return $"{Lower(value.Kind)} {said}{meant}{(value.Rule.Length > 0 ? $" by {value.Rule}" : "")}".TrimEnd();
    }

    private static string Inner(Value value)
    {
        string said = Core(value);
        return value is DateExpression { Part: not DayPart.None } date ? $"{said} {Lower(date.Part)}".TrimStart() : said;
    }

    private static string Core(Value value) => value switch
    {
        CalendarDate date => Calendar(date),
        DateRange range => $"{Inner(range.From)} to {Inner(range.To)}",
        WeekdayDate date => Beside(date.Bearing, date.Weekday.ToString()),
        SeasonDate date => Beside(date.Bearing, Plain($"{Lower(date.Season)} {date.Year}")),
        YearPartDate date => Beside(date.Bearing, Plain($"{(date.Parts == 4 ? "quarter" : "half")}{(date.Number > 0 ? $" {date.Number}" : "")} {date.Year}")),
        HolidayDate date => Beside(date.Bearing, Plain($"{date.Day} {date.Year}")),
        CountedDate date => Plain($"{Lower(date.Unit)} {date.Number}"),
        ReferenceDate date => Lower(date.Reference),
        PeriodDate date => Plain($"{date.FirstYear} and {date.Years} years on"),
        ShiftedDate date => Plain($"{date.Amount:+0;-0;0} {Units(date.Unit, date.Amount)} from {Anchor(date.Anchor)}"),
        StretchDate date => Plain($"{date.Amount:+0;-0;0} {Units(date.Unit, date.Amount)} to {Anchor(date.Anchor)}"),
        ClockTime time => Plain($"{time.Hour:00}:{time.Minute:00} {Offset(time.OffsetMinutes)}{time.Zone}"),
        LengthOfTime length => length.Iso,
        Age age => age.Iso,
        RepeatedTime set => Plain($"{(set.Times > 1 ? $"{set.Times} times " : "")}every {(set.Each is { } each ? Inner(each) : set.Period)}"),
        Quantity quantity => Plain($"{quantity.Amount} {(quantity.IsOrdinal ? "in order" : quantity.Unit)}"),
        _ => "",
    };

    private static string Plain(FormattableString text) => text.ToString(CultureInfo.InvariantCulture).Trim();

    private static string Lower<T>(T name)
        where T : struct, Enum => name.ToString().ToLowerInvariant();

    private static string Calendar(CalendarDate date)
    {
        string year = date.Year is int y ? Plain($"{y:0000}") : "XXXX";
        string month = date.Month is int m ? Plain($"-{m:00}") : date.Day is null ? "" : "-XX";
        string day = date.Day is int d ? Plain($"-{d:00}") : "";
        return Beside(date.Bearing, $"{year}{month}{day}{(date.Weekday is DayOfWeek weekday ? " " + weekday : "")}");
    }

    private static string Beside(Bearing bearing, string text) => bearing == Bearing.None ? text : $"{Lower(bearing)} {text}";

    private static string Units(CalendarUnit unit, int amount) => Lower(unit) + (Math.Abs(amount) == 1 ? "" : "s");

    private static string Anchor(DateAnchor anchor) => anchor switch
    {
        DateAnchor.Publication => "publication",
        DateAnchor.Narrative => "the day spoken of",
        _ => "a happening",
    };

    private static string Offset(int? minutes) => minutes is int m ? Plain($"{(m < 0 ? '-' : '+')}{Math.Abs(m) / 60:00}:{Math.Abs(m) % 60:00} ") : "";
}
