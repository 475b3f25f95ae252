using Extract.Articles;
using Extract.Evaluation.Gold;

namespace Extract.Training.Rules;

/// <summary>An article with its gold.</summary>
public sealed record LabelledArticle(Article Article, GoldArticle Gold);
