using Extract.Evaluation.Judging;

namespace Extract.Evaluation.Gold;

/// <summary>What a careful reader takes from one article.</summary>
/// <param name="Article">The article's id.</param>
/// <param name="Facts">In file order.</param>
public sealed record GoldArticle(string Article, IReadOnlyList<JudgedFact> Facts)
{
    /// <summary>In file order.</summary>
    public IReadOnlyList<GoldEntity> Entities { get; init; } = [];

    /// <summary>Id of the entity of the undertaking type that facts belong to unless they say otherwise; null when none is told.</summary>
    public string? Undertaking { get; init; }

    /// <summary>Whether a person stands for the article as a whole: that no fact is missing.</summary>
    public bool IsReviewed { get; init; } = true;
}
