using Extract.Evaluation.Gold;

namespace Extract.Evaluation.Clusters;

/// <summary>Articles on the same happenings, and what a careful reader takes from all of them.</summary>
/// <param name="Articles">The gold of each, in file order.</param>
/// <param name="Facts">In file order.</param>
public sealed record GoldCluster(string Name, IReadOnlyList<GoldArticle> Articles, IReadOnlyList<ClusterFact> Facts)
{
    /// <summary>Whoever and whatever the articles' golds know, each id once with the names of all of them.</summary>
    public IReadOnlyList<GoldEntity> Entities { get; init; } = [];

    /// <summary>From an outcome to the plan that it fulfils or replaces.</summary>
    public IReadOnlyList<FactLink> Fulfils { get; init; } = [];

    /// <summary>From what calls off to the plan.</summary>
    public IReadOnlyList<FactLink> Cancelled { get; init; } = [];

    /// <summary>Between facts of one status that cannot both be true.</summary>
    public IReadOnlyList<FactLink> Conflicts { get; init; } = [];
}
