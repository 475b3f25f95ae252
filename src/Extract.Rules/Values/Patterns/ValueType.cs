using Extract.Language.Values;

namespace Extract.Rules.Values.Patterns;

/// <summary>The kinds of value that patterns can ask for, by their names behind the @. Thread-safe.</summary>
internal static class ValueType
{
    public static readonly string[] Names =
    [
        "date", "calendar", "weekday", "season", "year-part", "period", "holiday", "shift", "stretch", "counted", "reference", "range", "time", "length", "age",
        "set", "quantity", "number", "measure", "ordinal",
    ];

    public static bool Is(Value value, int type) => Names[type] switch
    {
        "date" => value is DateExpression,
        "calendar" => value is CalendarDate,
        "weekday" => value is WeekdayDate,
        "season" => value is SeasonDate,
        "year-part" => value is YearPartDate,
        "period" => value is PeriodDate,
        "holiday" => value is HolidayDate,
        "shift" => value is ShiftedDate,
        "stretch" => value is StretchDate,
        "counted" => value is CountedDate,
        "reference" => value is ReferenceDate,
        "range" => value is DateRange,
        "time" => value is ClockTime,
        "length" => value is LengthOfTime,
        "age" => value is Age,
        "set" => value is RepeatedTime,
        "quantity" => value is Quantity { IsOrdinal: false },
        "number" => value is Quantity { IsOrdinal: false, Unit: null },
        "measure" => value is Quantity { Unit: not null },
        _ => value is Quantity { IsOrdinal: true },
    };
}
