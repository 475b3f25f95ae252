using System.Globalization;
using Extract.Knowledge.Values;
using Extract.Knowledge.Values.Calendar;
using Extract.Language;
using Extract.Language.Values;
using Extract.Rules;
using NodaTime;

namespace Extract.Knowledge.TimeMl;

/// <summary>Finds the values that TimeML writes. Not thread-safe.</summary>
internal sealed class TimexValues(ValueResolver resolver)
{
    /// <summary>A date, or a part of a day; null for what is not tagged.</summary>
    public Timex? Date(DateExpression date, Status status)
    {
        if (date is ReferenceDate reference)
        {
            return new Timex(date.Span, "DATE", reference.Reference switch
            {
                Reference.Past => "PAST_REF",
                Reference.Future => "FUTURE_REF",
                _ => "PRESENT_REF",
            });
        }

        if (date is StretchDate stretch)
        {
            return new Timex(date.Span, "DURATION", stretch.Length.ToString());
        }

        if (date is ShiftedDate near && (near.Anchor == DateAnchor.Event || near.Unit < CalendarUnit.Day))
        {
            return near.Span.Length > 1
                ? new Timex(new TokenSpan(near.Span.First, near.Span.End - 1), "DURATION", IsoDuration.Of(Math.Abs(near.Amount), near.Unit).ToString())
                : null;
        }

        string? value = resolver.ResolveDate(date, status)?.ToTimex() ?? Unresolved(date, status);
        if (value is null)
        {
            return null;
        }

        string? part = TimexMods.Of(date.Part);
        return part is null
            ? new Timex(date.Span, "DATE", value) { Mod = TimexMods.Of(date.Nuance) }
            : new Timex(date.Span, "TIME", $"{value}T{part}") { Mod = TimexMods.Of(date.Nuance) };
    }

    /// <summary>One end of a range.</summary>
    public Timex? End(DateRange range, DateExpression end, bool isFrom, Status status)
    {
        PartialDate? whole = resolver.ResolveDate(range, status);
        PartialDate? date = whole is DateSpan span ? (isFrom ? span.From : span.To) : resolver.ResolveDate(end, status);
        return (date?.ToTimex() ?? Unresolved(end, status)) is { } value ? new Timex(end.Span, "DATE", value) : null;
    }

    public Timex Time(ClockTime time, Status status)
    {
        LocalDate? day = resolver.DayAt(time.Span, status);
        string value = string.Create(CultureInfo.InvariantCulture, $"{(day is { } known ? new DayDate(known).ToTimex() : "XXXX-XX-XX")}T{time.Hour:00}:{time.Minute:00}");
        return new Timex(time.Span, "TIME", value) { Mod = TimexMods.Of(time.Nuance) };
    }

    public static Timex Set(Document document, RepeatedTime set)
    {
        string first = document.Tokens[set.Span.First].Lower;
        return new Timex(set.Span, "SET", (set.Each is { } each ? Each(each) : null) ?? set.Period.ToString())
        {
            Quant = set.IsEvery ? (first == "each" ? "EACH" : "EVERY") : null,
            Freq = set.Times > 0 ? string.Create(CultureInfo.InvariantCulture, $"{set.Times}X") : null,
        };
    }

    private static string? Each(DateExpression each)
    {
        string? part = TimexMods.Of(each.Part) is { } code ? "T" + code : "";
        return each switch
        {
            WeekdayDate weekday => AnyWeek(weekday) + part,
            CalendarDate { Month: { } month } => string.Create(CultureInfo.InvariantCulture, $"XXXX-{month:00}"),
            SeasonDate season => AnyYear(season),
            ShiftedDate when part.Length > 0 => "XXXX-XX-XX" + part,
            _ => null,
        };
    }

    private static string AnyWeek(WeekdayDate weekday) => PartialDate.Plain($"XXXX-WXX-{(int)Days.Iso(weekday.Weekday)}");

    private static string AnyYear(SeasonDate season) => "XXXX" + new SeasonOfYear(2000, season.Season).ToTimex()[4..];

    // What can be written of a date that cannot be resolved.
    private string? Unresolved(DateExpression date, Status status) => date switch
    {
        WeekdayDate weekday => AnyWeek(weekday),
        SeasonDate season => AnyYear(season),
        ShiftedDate { Anchor: DateAnchor.Narrative } shifted when resolver.Published is not null =>
            resolver.ResolveDate(shifted with { Anchor = DateAnchor.Publication }, status)?.ToTimex(),
        ShiftedDate { Unit: CalendarUnit.Day, Amount: 0 } => "PRESENT_REF",
        YearPartDate part when part.Number > 0 => string.Create(CultureInfo.InvariantCulture, $"XXXX-{(part.Parts == 4 ? 'Q' : 'H')}{part.Number}"),
        _ => null,
    };
}
