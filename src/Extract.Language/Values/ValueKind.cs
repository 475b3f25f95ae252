namespace Extract.Language.Values;

/// <summary>What kind of filler a value can become.</summary>
public enum ValueKind : byte
{
    Date,
    Time,
    Duration,
    Quantity,

    /// <summary>How old somebody or something is; becomes a duration only where one is asked for.</summary>
    Age,

    /// <summary>Times that come again and again; no filler of a role.</summary>
    Set,
}
