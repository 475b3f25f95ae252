namespace Extract.Language.Values.Reading;

/// <summary>What one word can mean in a value; a word may mean several things ("second" is an ordinal and a unit, "may" a month).</summary>
internal sealed record ValueWord
{
    public static readonly ValueWord None = new();

    public Key Key { get; init; }

    /// <summary>1 to 12; 0 for other words.</summary>
    public int Month { get; init; }

    public DayOfWeek? Weekday { get; init; }

    public Season? Season { get; init; }

    public bool IsDayPart { get; init; }

    /// <summary>0 to 19 and the tens; -1 for other words.</summary>
    public int Cardinal { get; init; } = -1;

    public int Ordinal { get; init; }

    /// <summary>12 for a dozen, 100, 1000 …; 0 for other words.</summary>
    public double Scale { get; init; }

    public CalendarUnit? Unit { get; init; }

    /// <summary>How many of <see cref="Unit"/> the word stands for: ten years in a decade.</summary>
    public int UnitCount { get; init; } = 1;

    /// <summary>The ISO duration of a fused word ("weeklong").</summary>
    public string? Long { get; init; }

    /// <summary>The UCUM code of a measure.</summary>
    public string? Measure { get; init; }

    /// <summary>The ISO 4217 code of a currency.</summary>
    public string? Money { get; init; }

    /// <summary>Minutes from UTC of a zone with one offset ("GMT").</summary>
    public int? ZoneOffset { get; init; }

    /// <summary>The TZDB id of a zone whose offset depends on the date ("MSK").</summary>
    public string? Zone { get; init; }
}
