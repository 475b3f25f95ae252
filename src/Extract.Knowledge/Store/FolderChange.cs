namespace Extract.Knowledge.Store;

/// <summary>What an update did to a folder. Immutable.</summary>
/// <param name="Added">Ids of articles that are new, in ordinal order.</param>
/// <param name="Changed">Ids of articles that stood there with other content, or read by other rules.</param>
/// <param name="Removed">Ids of articles that are gone.</param>
/// <param name="Total">How many articles the folder has now.</param>
/// <param name="Stale">How many of them were read by other rules or models than those of this update.</param>
public sealed record FolderChange(
    IReadOnlyList<string> Added, IReadOnlyList<string> Changed, IReadOnlyList<string> Removed, int Total, int Stale)
{
    /// <summary>What was known before and what is known now; null when there was nothing before, or too much changed to tell.</summary>
    public (KnowledgeBase Before, KnowledgeBase After)? Knowledge { get; init; }

    /// <summary>Whether <see cref="Knowledge"/> is of the whole folder, not only of the articles of this update.</summary>
    public bool IsOfWhole { get; init; }
}
