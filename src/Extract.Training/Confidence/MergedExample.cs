using Extract.Knowledge;

namespace Extract.Training.Confidence;

/// <summary>A fact that a cluster's articles together tell.</summary>
/// <param name="Fact">With what each article says of it by itself.</param>
/// <param name="IsHeldOut">Whether the cluster is held out.</param>
/// <param name="IsRight">Whether every slot agrees with the gold of the cluster, and none is missing.</param>
internal sealed record MergedExample(Fact Fact, bool IsHeldOut, bool IsRight)
{
    public bool IsToldBySeveral => Fact.Evidence.Select(e => e.Article).Distinct().Skip(1).Any();
}
