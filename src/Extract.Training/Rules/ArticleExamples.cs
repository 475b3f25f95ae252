namespace Extract.Training.Rules;

/// <summary>What an annotated article teaches learned rules.</summary>
/// <param name="ByFile">Mentions by the weights file that learns from them, each with its features and whether it tells the fact.</param>
public sealed record ArticleExamples(IReadOnlyDictionary<string, List<(IReadOnlyList<string> Features, bool IsPositive)>> ByFile);
