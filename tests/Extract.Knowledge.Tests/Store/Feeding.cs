using Extract.Knowledge.Store;

namespace Extract.Knowledge.Tests.Store;

/// <summary>A folder that is fed with small articles.</summary>
internal sealed class Feeding : IDisposable
{
    public static ReadingFingerprint Fingerprint { get; } = new("rules-1", "merge-1");

    public string Path { get; } = Directory.CreateTempSubdirectory("extract-kb-").FullName;

    /// <summary>An article that says who led.</summary>
    public static KnowledgeBase Article(string id, string leader)
    {
        ReadingBuilder builder = new ReadingBuilder().Sentence($"{leader} led in {leader} .");
        builder.Fact("lead", builder.Mark("person", leader).As("leader"));
        return builder.Build(id);
    }

    public FolderChange Feed(params (string Id, string Leader)[] articles) => Feed(new FolderDisk(Path), articles);

    public FolderChange Feed(IFolderDisk disk, params (string Id, string Leader)[] articles) => Change(disk, [], articles);

    public FolderChange Remove(params string[] ids) => Change(new FolderDisk(Path), ids, []);

    public FolderChange Change(IFolderDisk disk, IEnumerable<string> withdrawn, IEnumerable<(string Id, string Leader)> articles, ReadingFingerprint? fingerprint = null)
    {
        using FolderUpdate update = FolderUpdate.Begin(Path, disk);
        foreach (string id in withdrawn)
        {
            update.Remove(id);
        }

        foreach ((string id, string leader) in articles)
        {
            StoredArticle stored = new(id, leader, null, (fingerprint ?? Fingerprint).Read);
            if (!update.Has(stored))
            {
                update.Put(stored, Article(id, leader));
            }
        }

        return update.Commit(Samples.Merger, fingerprint ?? Fingerprint, Samples.Schema.Undertaking);
    }

    /// <summary>The names of all files with their bytes.</summary>
    public string Bytes()
    {
        FolderDisk disk = new(Path);
        return string.Join('\n', disk.List().Select(name => $"{name} {Convert.ToHexString(disk.Read(name)!)}"));
    }

    public KnowledgeBase Whole() => KnowledgeSource.ReadWhole(Path, Samples.Merger, Samples.Schema.Undertaking);

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
