namespace Extract.Language.Values;

/// <summary>Parts of a day, as TimeML tells them apart.</summary>
public enum DayPart : byte
{
    None,
    Morning,
    Midday,
    Afternoon,
    Evening,
    Night,

    /// <summary>The working day ("daytime").</summary>
    Daytime,
}
