using Extract.Evaluation.Judging;

namespace Extract.Evaluation.Clusters;

/// <summary>A happening as the articles of a cluster together tell it.</summary>
/// <param name="Id">What links call it, unique in its cluster.</param>
/// <param name="Told">Ids of the articles that tell it, in file order.</param>
public sealed record ClusterFact(string Id, JudgedFact Fact, IReadOnlyList<string> Told);
