namespace Extract.Language.Values;

/// <summary>How a date, time, length or number is shaded: what TimeML calls a modifier.</summary>
public enum Nuance : byte
{
    None,

    /// <summary>"about 300", "around noon".</summary>
    About,

    /// <summary>"early 2013", "the beginning of June".</summary>
    Start,

    /// <summary>"mid-June".</summary>
    Mid,

    /// <summary>"late on Friday", "the end of the year".</summary>
    End,

    /// <summary>"more than an hour".</summary>
    MoreThan,

    /// <summary>"less than an hour", "nearly 300".</summary>
    LessThan,

    /// <summary>"at least 300".</summary>
    AtLeast,

    /// <summary>"up to 300", "no more than".</summary>
    AtMost,
}
