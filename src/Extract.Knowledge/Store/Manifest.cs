namespace Extract.Knowledge.Store;

/// <summary>
/// What a folder holds: the one file whose renaming makes a change. All other files are found by it. Immutable.
/// </summary>
/// <param name="Articles">In ordinal order of their ids.</param>
/// <param name="Packs">Names of the files that hold what was read, in ordinal order.</param>
/// <param name="Whole">The merged knowledge base; null where the folder is too large for one.</param>
internal sealed record Manifest(IReadOnlyList<StoredArticle> Articles, IReadOnlyList<string> Packs, StoredWhole? Whole)
{
    public const string Name = "manifest.json";

    public static Manifest Empty { get; } = new([], [], null);
}

/// <summary>The file of the merged knowledge base.</summary>
/// <param name="MergedBy">Fingerprint of the rules that merged it.</param>
internal sealed record StoredWhole(string Sha256, string MergedBy)
{
    public const string Name = "knowledge.json";
}
