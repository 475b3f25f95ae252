namespace Extract.Language.Values;

/// <summary>What a relative date counts from.</summary>
public enum DateAnchor : byte
{
    /// <summary>The day of publication ("yesterday", "a week ago").</summary>
    Publication,

    /// <summary>The last day that the text spoke of ("the following day", "two days later").</summary>
    Narrative,

    /// <summary>A happening that the text names ("two days before the ceremony").</summary>
    Event,
}
