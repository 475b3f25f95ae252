namespace Extract.Evaluation.Clusters;

/// <summary>Two facts of a cluster that are tied, by their ids.</summary>
/// <param name="From">The outcome, the fact that calls off, or the first of two that contradict; null when a plan is called off by nothing else.</param>
/// <param name="To">The plan, or the second of two that contradict.</param>
public readonly record struct FactLink(string? From, string To);
