using Extract.Training.Corpora;

namespace Extract.Training.Confidence;

/// <summary>A fact of an annotated article.</summary>
/// <param name="Group">Articles of one group are held out together, as they tell of the same things.</param>
/// <param name="Features">What its confidence is judged by.</param>
/// <param name="IsRight">Whether every slot agrees with the gold fact that it stands for, and none is missing.</param>
public sealed record ConfidenceExample(string Article, string Group, ArticleSet Set, IReadOnlyList<string> Features, bool IsRight)
{
    /// <summary>The id of the fact in its article.</summary>
    public required string Fact { get; init; }

    /// <summary>The number of its slots; 0 where gold leaves it to the reader and it does not count.</summary>
    public int Slots { get; init; }

    /// <summary>How many of them agree with gold.</summary>
    public int Matched { get; init; }
}
