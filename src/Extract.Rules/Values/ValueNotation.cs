using System.Globalization;
using System.Text;
using Extract.Language.Values;

namespace Extract.Rules.Values;

/// <summary>Writes an unresolved value in one line, as examples of value rules and explanations do. Thread-safe.</summary>
public static class ValueNotation
{
    public static string Of(Value value) => value switch
    {
        DateExpression date => Bare(date) + Additions(date),
        ClockTime time => Plain($"{time.Hour:00}:{time.Minute:00}{Zone(time)}") + Shade(time.Nuance),
        LengthOfTime length => length.Iso + Shade(length.Nuance),
        Age age => "age " + age.Iso,
        RepeatedTime set => Plain($"{(set.IsEvery ? "every" : "set")} {set.Period}{(set.Times > 0 ? $" {set.Times}x" : "")}{(set.Each is { } each ? " " + Of(each) : "")}"),
        Quantity { IsOrdinal: true } ordinal => Plain($"#{ordinal.Amount}"),
        Quantity quantity => Plain($"{quantity.Amount}{(quantity.Unit is { } unit ? " " + unit : "")}") + Shade(quantity.Nuance),
        _ => value.ToString() ?? "",
    };

    private static string Bare(DateExpression date) => date switch
    {
        CalendarDate calendar => Borne(calendar.Bearing, Calendar(calendar)),
        WeekdayDate weekday => Borne(weekday.Bearing, weekday.Weekday.ToString().ToLowerInvariant()),
        SeasonDate season => Borne(season.Bearing, Plain($"{season.Season.ToString().ToLowerInvariant()}{(season.Year is { } year ? $" {year}" : "")}")),
        YearPartDate part => Borne(part.Bearing, Plain($"{(part.Number == 0 ? "?" : part.Number.ToString(CultureInfo.InvariantCulture))}/{part.Parts}{(part.Year is { } year ? $" {year}" : "")}")),
        PeriodDate period => Plain($"{period.FirstYear / period.Years}{(period.Years == 10 ? "X" : "XX")}"),
        HolidayDate holiday => Borne(holiday.Bearing, Plain($"holiday {holiday.Day}{(holiday.Year is { } year ? $" {year}" : "")}")),
        ShiftedDate shifted => Plain($"{Anchor(shifted.Anchor)}{shifted.Amount:+0;-0;+0} {shifted.Unit.ToString().ToLowerInvariant()}{(shifted.IsExact ? " exact" : "")}"),
        StretchDate stretch => Plain($"{Anchor(stretch.Anchor)}{stretch.Amount:+0;-0;+0} {stretch.Unit.ToString().ToLowerInvariant()} stretch"),
        CountedDate counted => Plain($"{counted.Unit.ToString().ToLowerInvariant()} #{counted.Number}"),
        ReferenceDate reference => reference.Reference.ToString().ToLowerInvariant(),
        DateRange range => $"{Of(range.From)}..{Of(range.To)}",
        _ => date.ToString(),
    };

    private static string Calendar(CalendarDate date)
    {
        StringBuilder text = new(date.Year is { } year ? Plain($"{year:0000}") : "XXXX");
        text.Append(date.Month is { } month ? Plain($"-{month:00}") : date.Day is null ? "" : "-XX").Append(date.Day is { } day ? Plain($"-{day:00}") : "");
        return text.Append(date.Weekday is { } weekday ? " " + weekday.ToString()[..3] : "").Append(date.MayBeMonthFirst ? " or month first" : "").ToString();
    }

    private static string Additions(DateExpression date) =>
        (date.Part == DayPart.None ? "" : $" ({date.Part.ToString().ToLowerInvariant()})") + Shade(date.Nuance)
        + date.Limit switch
        {
            DateLimit.Start => " (since)",
            DateLimit.End => " (until)",
            _ => "",
        }
        + (date.IsModifier ? " (modifier)" : "");

    private static string Shade(Nuance nuance) => nuance == Nuance.None ? "" : $" ({Building.ValueTerms.Nuances[(int)nuance - 1]})";

    private static string Borne(Bearing bearing, string text) => bearing == Bearing.None ? text : $"{bearing.ToString().ToLowerInvariant()} {text}";

    private static string Anchor(DateAnchor anchor) => anchor switch
    {
        DateAnchor.Publication => "publication",
        DateAnchor.Narrative => "story",
        _ => "event",
    };

    private static string Zone(ClockTime time) => time.OffsetMinutes is { } minutes
        ? Plain($"{(minutes < 0 ? '-' : '+')}{Math.Abs(minutes) / 60:00}:{Math.Abs(minutes) % 60:00}")
        : time.Zone is { } zone ? " " + zone : "";

    private static string Plain(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
