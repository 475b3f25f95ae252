namespace Extract.Rules.Definitions;

/// <summary>Which of a pattern's ways to match count.</summary>
internal enum Taking
{
    /// <summary>At each place the first way in the order in which the pattern is written; the next match starts behind it.</summary>
    First,

    /// <summary>At each place the way that takes the most tokens; the next match starts behind it.</summary>
    Longest,

    /// <summary>At every place, matched before or not, the first way to each end.</summary>
    All,
}
