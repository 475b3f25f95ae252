namespace Extract.Knowledge;

/// <summary>An entity as one article has it.</summary>
/// <param name="Id">Its id in the article alone.</param>
/// <param name="Aliases">Other names in the article, in order of first use.</param>
public sealed record EntityTelling(string Article, string Id, string Type, string Name, IReadOnlyList<string> Aliases)
{
    /// <summary>Where the article has the entity as two, the places of this one's mentions in those of the article, from 0; empty for all of them.</summary>
    public IReadOnlyList<int> Mentions { get; init; } = [];
}
