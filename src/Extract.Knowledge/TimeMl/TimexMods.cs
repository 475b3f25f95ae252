using Extract.Language.Values;

namespace Extract.Knowledge.TimeMl;

/// <summary>The modifiers of TimeML. Thread-safe.</summary>
internal static class TimexMods
{
    public static string? Of(Nuance nuance) => nuance switch
    {
        Nuance.About => "APPROX",
        Nuance.Start => "START",
        Nuance.Mid => "MID",
        Nuance.End => "END",
        Nuance.MoreThan => "MORE_THAN",
        Nuance.LessThan => "LESS_THAN",
        Nuance.AtLeast => "EQUAL_OR_MORE",
        Nuance.AtMost => "EQUAL_OR_LESS",
        _ => null,
    };

    /// <summary>The code of a part of the day; null for none.</summary>
    public static string? Of(DayPart part) => part switch
    {
        DayPart.Morning => "MO",
        DayPart.Midday => "MI",
        DayPart.Afternoon => "AF",
        DayPart.Evening => "EV",
        DayPart.Night => "NI",
        DayPart.Daytime => "DT",
        _ => null,
    };
}
