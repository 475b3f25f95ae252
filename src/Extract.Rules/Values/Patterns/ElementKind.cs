namespace Extract.Rules.Values.Patterns;

/// <summary>What an element of a pattern matches.</summary>
internal enum ElementKind : byte
{
    /// <summary>A literal word or sign.</summary>
    Literal,

    /// <summary>A number written in digits in the pattern.</summary>
    Figure,

    /// <summary>A word or phrase of a class of the lexicons.</summary>
    Class,

    Number,
    Digits,
    Decimal,
    Ordinal,
    DayNumber,
    Year,

    /// <summary>A value that an earlier stage found.</summary>
    Value,

    Word,
    Name,

    /// <summary>One to four words with capitals, as many as there are.</summary>
    Names,

    /// <summary>Any piece.</summary>
    Any,

    /// <summary>No piece, only a place.</summary>
    Place,
}
