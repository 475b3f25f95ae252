using System.Security.Cryptography;
using Extract.Knowledge.Json;
using Extract.Knowledge.Merging;

namespace Extract.Knowledge.Store;

/// <summary>
/// A knowledge base in a folder that grows: <c>manifest.json</c>, packs of what was read of each article, and <c>knowledge.json</c>, all
/// of it merged, while the folder holds at most <see cref="MostMerged"/> articles. Immutable: shows the folder as it was when opened.
/// </summary>
public sealed class KnowledgeFolder
{
    /// <summary>In larger folders nothing is merged before somebody asks for it, so that one more article costs what it costs to read it.</summary>
    public const int MostMerged = 500;

    private readonly IFolderDisk _disk;

    private KnowledgeFolder(string path, IFolderDisk disk, Manifest manifest) => (Path, _disk, Manifest) = (path, disk, manifest);

    public string Path { get; }

    /// <summary>The articles in it, in ordinal order of their ids.</summary>
    public IReadOnlyList<StoredArticle> Articles => Manifest.Articles;

    internal Manifest Manifest { get; }

    /// <summary>Whether a path is a folder with a knowledge base.</summary>
    public static bool IsAt(string path) => File.Exists(System.IO.Path.Join(path, Manifest.Name));

    /// <exception cref="FolderException">It is no knowledge base.</exception>
    public static KnowledgeFolder Open(string path) => Open(path, new FolderDisk(path));

    internal static KnowledgeFolder Open(string path, IFolderDisk disk) => disk.Read(Manifest.Name) is { } bytes
        ? new KnowledgeFolder(path, disk, ManifestJson.Read(System.IO.Path.Join(path, Manifest.Name), bytes))
        : throw new FolderException(path, $"has no {Manifest.Name}, so it is no knowledge base; make one with run … --into {path}");

    /// <summary>The knowledge bases of all articles, each alone.</summary>
    /// <param name="undertakingField">The schema's name of the field that says to which whole a fact belongs; null when there is none.</param>
    /// <exception cref="FolderException">The folder is damaged.</exception>
    public IReadOnlyList<KnowledgeBase> ReadArticles(string? undertakingField)
    {
        List<KnowledgeBase> all = [];
        foreach (string pack in Manifest.Packs)
        {
            foreach (byte[] line in Pack.Lines(_disk, Path, pack))
            {
                all.AddRange(KnowledgeBaseReader.Read($"{Path}/{pack}", line, undertakingField));
            }
        }

        return all;
    }

    /// <summary>All articles merged: from the file where one is, else merged now.</summary>
    /// <exception cref="FolderException">The folder is damaged.</exception>
    public KnowledgeBase ReadWhole(KnowledgeMerger merger, string? undertakingField) =>
        ReadMerged(undertakingField) ?? merger.Merge(ReadArticles(undertakingField));

    internal static KnowledgeFolder Of(string path, IFolderDisk disk, Manifest manifest) => new(path, disk, manifest);

    /// <summary>The merged file; null when there is none, or one that does not belong to the manifest.</summary>
    internal KnowledgeBase? ReadMerged(string? undertakingField) =>
        MergedFile() is { } bytes ? KnowledgeBaseReader.Read(System.IO.Path.Join(Path, StoredWhole.Name), bytes, undertakingField)[0] : null;

    internal bool HasMerged() => MergedFile() is not null;

    private byte[]? MergedFile() =>
        Manifest.Whole is { } whole && _disk.Read(StoredWhole.Name) is { } bytes && Convert.ToHexStringLower(SHA256.HashData(bytes)) == whole.Sha256
            ? bytes
            : null;
}
