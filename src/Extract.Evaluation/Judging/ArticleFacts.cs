using Extract.Knowledge;

namespace Extract.Evaluation.Judging;

/// <summary>What a knowledge base has of one article, ready to be compared.</summary>
/// <param name="Facts">In its order.</param>
/// <param name="Entities">By id.</param>
public sealed record ArticleFacts(ArticleInfo Article, List<JudgedFact> Facts, IReadOnlyDictionary<string, Entity> Entities);
