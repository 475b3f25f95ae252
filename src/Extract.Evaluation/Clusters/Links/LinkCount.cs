namespace Extract.Evaluation.Clusters.Links;

/// <summary>Counts of links; sums of it are micro-averages.</summary>
/// <param name="Right">Links of the knowledge base between facts that stand for those of a gold link.</param>
public readonly record struct LinkCount(int Right, int Gold, int System)
{
    public static LinkCount operator +(LinkCount a, LinkCount b) => new(a.Right + b.Right, a.Gold + b.Gold, a.System + b.System);
}
