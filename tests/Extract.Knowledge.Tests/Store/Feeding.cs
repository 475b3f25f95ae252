using Extract.Knowledge.Store;

namespace Extract.Knowledge.Tests.Store;

/// <summary>A folder that is fed with small articles, in memory unless a disk is given.</summary>
internal sealed class Feeding(IFolderDisk? on = null)
{
    private readonly IFolderDisk _disk = on ?? new MemoryDisk();

    public static ReadingFingerprint Fingerprint { get; } = new("rules-1", "merge-1");

    /// <summary>An article that says who led.</summary>
    public static KnowledgeBase Article(string id, string leader)
    {
        ReadingBuilder builder = new ReadingBuilder().Sentence($"{leader} led in {leader} .");
        builder.Fact("lead", builder.Mark("person", leader).As("leader"));
        return builder.Build(id);
    }

    public FolderChange Feed(params (string Id, string Leader)[] articles) => Change([], articles);

    public FolderChange Remove(params string[] ids) => Change(ids, []);

    /// <param name="steps">After how many writes the process is killed.</param>
    /// <returns>How many writes it takes.</returns>
    public int Change(IEnumerable<string> withdrawn, IEnumerable<(string Id, string Leader)> articles, int steps)
    {
        FailingDisk disk = new(_disk, steps);
        Change(disk, withdrawn, articles, Fingerprint);
        return disk.Steps;
    }

    public FolderChange Change(IEnumerable<string> withdrawn, IEnumerable<(string Id, string Leader)> articles, ReadingFingerprint? fingerprint = null) =>
        Change(_disk, withdrawn, articles, fingerprint ?? Fingerprint);

    /// <summary>The names of all files with their bytes.</summary>
    public string Bytes() => string.Join('\n', _disk.List().Select(name => $"{name} {Convert.ToHexString(_disk.Read(name)!)}"));

    public KnowledgeBase Whole() => KnowledgeFolder.Open("kb", _disk).ReadWhole(Samples.Merger, Samples.Schema.Undertaking);

    private static FolderChange Change(
        IFolderDisk disk, IEnumerable<string> withdrawn, IEnumerable<(string Id, string Leader)> articles, ReadingFingerprint fingerprint)
    {
        using FolderUpdate update = FolderUpdate.Begin("kb", disk);
        foreach (string id in withdrawn)
        {
            update.Remove(id);
        }

        foreach ((string id, string leader) in articles)
        {
            StoredArticle stored = new(id, leader, null, fingerprint.Read);
            if (!update.Has(stored))
            {
                update.Put(stored, Article(id, leader));
            }
        }

        return update.Commit(Samples.Merger, fingerprint, Samples.Schema.Undertaking);
    }
}
