using Extract.Evaluation.Judging;

namespace Extract.Evaluation.Assessing;

/// <summary>How a second run tells something else than a first.</summary>
public enum RunChangeKind
{
    /// <summary>More gold slots are found, or as many and less besides.</summary>
    Better,

    /// <summary>Fewer gold slots are found, or as many and more besides.</summary>
    Worse,

    /// <summary>As many slots are wrong, but others.</summary>
    Other,
}

/// <summary>One gold fact, or one spurious fact, that two runs tell differently.</summary>
/// <param name="Before">What was wrong in the first run; null when nothing was.</param>
/// <param name="After">What is wrong in the second; null when nothing is.</param>
public sealed record RunChange(RunChangeKind Kind, Difference? Before, Difference? After)
{
    public string Article => (After ?? Before)!.Article;

    public string Type => (After ?? Before)!.Type;
}
