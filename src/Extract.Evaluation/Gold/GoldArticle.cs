using Extract.Evaluation.Judging;

namespace Extract.Evaluation.Gold;

/// <summary>What a careful reader takes from one article.</summary>
/// <param name="Article">The article's id.</param>
/// <param name="Facts">In file order.</param>
public sealed record GoldArticle(string Article, IReadOnlyList<JudgedFact> Facts);
