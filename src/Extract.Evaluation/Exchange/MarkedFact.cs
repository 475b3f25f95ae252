using Extract.Evaluation.Judging;
using Extract.Evaluation.Texts;

namespace Extract.Evaluation.Exchange;

/// <summary>A fact and where the article's text shows it.</summary>
/// <param name="Place">The first place of its evidence; null when the text does not have it.</param>
public sealed record MarkedFact(JudgedFact Fact, TextSpan? Place);
