namespace Extract.Language.Values;

/// <summary>Which of the recurring Thursdays, Junes or springs is meant.</summary>
public enum Bearing : byte
{
    /// <summary>Left to the reader: tense decides.</summary>
    None,

    /// <summary>"last", "this past": the latest before publication.</summary>
    Last,

    /// <summary>"this": the one of the current week or year.</summary>
    This,

    /// <summary>"next", "this coming": the first after publication.</summary>
    Next,

    /// <summary>"the following": the first after the day that the text last spoke of.</summary>
    Following,

    /// <summary>"Friday week": a week after the first to come.</summary>
    AfterNext,

    /// <summary>"Tuesday of last week", "April last year": the one of the week, for a month of the year, before publication.</summary>
    OfLast,

    /// <summary>"Tuesday of next week", "April next year": the one of the week, for a month of the year, after publication.</summary>
    OfNext,
}
