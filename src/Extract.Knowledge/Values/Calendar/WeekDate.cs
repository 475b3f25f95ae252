using NodaTime;
using NodaTime.Calendars;

namespace Extract.Knowledge.Values.Calendar;

/// <summary>A week from Monday to Sunday (ISO 8601), or its Saturday and Sunday.</summary>
public sealed record WeekDate(LocalDate Monday, bool IsWeekend) : PartialDate
{
    public override LocalDate? First => IsWeekend ? Monday.PlusDays(5) : Monday;

    public override LocalDate? Last => Monday.PlusDays(6);

    /// <summary>The week that holds a day.</summary>
    public static WeekDate Of(LocalDate day, bool isWeekend = false) => new(Days.WeekOf(day), isWeekend);

    internal override PartialDate Opening => new DayDate(First!.Value);

    internal override PartialDate Closing => new DayDate(Last!.Value);

    public override string ToEdtf() => $"{Text(First!.Value)}/{Text(Last!.Value)}";

    public override string ToTimex() =>
        Plain($"{WeekYearRules.Iso.GetWeekYear(Monday):0000}-W{WeekYearRules.Iso.GetWeekOfWeekYear(Monday):00}{(IsWeekend ? "-WE" : "")}");
}
