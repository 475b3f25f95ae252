namespace Extract.Knowledge.Values;

/// <summary>What tells the year that a date leaves out.</summary>
internal enum YearSource : byte
{
    /// <summary>Nearness to publication, by tense.</summary>
    Publication,

    /// <summary>The same day stands elsewhere with its year.</summary>
    SameDay,

    /// <summary>"last June", "next June".</summary>
    Bearing,

    /// <summary>The text looks back on another year.</summary>
    Retrospect,

    /// <summary>Dates or the only year of a text that has no day of publication.</summary>
    Text,

    /// <summary>The weekday beside it.</summary>
    Weekday,
}
