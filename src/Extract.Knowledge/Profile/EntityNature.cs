namespace Extract.Knowledge.Profile;

/// <summary>How entities of a type are named and referred to.</summary>
public enum EntityNature
{
    /// <summary>Nothing is known; names agree when equal.</summary>
    Other,

    /// <summary>Has a given name and a surname; personal pronouns refer to it.</summary>
    Personal,

    /// <summary>Many people under one name.</summary>
    Body,

    /// <summary>A location with parts and containers.</summary>
    Location,

    /// <summary>A craft with a name, or a kind of craft.</summary>
    Craft,

    /// <summary>Something that takes place.</summary>
    Happening,

    /// <summary>The whole that facts belong to.</summary>
    Undertaking,
}
