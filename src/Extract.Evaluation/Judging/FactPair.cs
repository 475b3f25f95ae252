namespace Extract.Evaluation.Judging;

/// <summary>A gold fact and the fact of the knowledge base that it was paired with, optional ones included.</summary>
public sealed record FactPair(string Article, JudgedFact Gold, JudgedFact System, Agreement Agreement);
