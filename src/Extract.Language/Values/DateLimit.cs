namespace Extract.Language.Values;

/// <summary>Whether a date is when something is, or only bounds it.</summary>
public enum DateLimit : byte
{
    /// <summary>"on Friday", "in June".</summary>
    None,

    /// <summary>"since Friday", "after June", "from 2012".</summary>
    Start,

    /// <summary>"until Friday", "by June", "before 2012".</summary>
    End,
}
