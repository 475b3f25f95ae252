using Extract.Knowledge.Json;
using Extract.Knowledge.Merging;

namespace Extract.Knowledge.Store;

/// <summary>
/// Changes a folder: articles are put and removed, and <see cref="Commit"/> makes all of it so at once. When the process ends before, the
/// folder shows what it showed; doing the same again ends in the same bytes. Keeps others from writing until disposed. Not thread-safe.
/// </summary>
public sealed class FolderUpdate : IDisposable
{
    /// <summary>The most articles of which a change tells fact by fact when the whole is not merged.</summary>
    private const int MostTold = 100;

    private readonly string _path;
    private readonly IFolderDisk _disk;
    private readonly FolderLock? _lock;
    private readonly Manifest _before;

    /// <summary>Null for what is removed.</summary>
    private readonly SortedDictionary<string, (StoredArticle Article, byte[] Line)?> _changes = new(StringComparer.Ordinal);
    private readonly Dictionary<string, StoredArticle> _stored = new(StringComparer.Ordinal);

    private FolderUpdate(string path, IFolderDisk disk, FolderLock? held)
    {
        (_path, _disk, _lock) = (path, disk, held);
        _before = disk.Read(Manifest.Name) is { } bytes ? ManifestJson.Read(Path.Join(path, Manifest.Name), bytes) : Manifest.Empty;
        foreach (StoredArticle article in _before.Articles)
        {
            _stored.Add(article.Id, article);
        }
    }

    /// <summary>Begins to change a folder, which is made when it is not there.</summary>
    /// <exception cref="FolderException">Another process is changing it, or it is a folder of something else.</exception>
    public static FolderUpdate Begin(string path)
    {
        Demand(path, FolderFiles.Stranger(path));
        FolderLock held = new(path);
        try
        {
            return new FolderUpdate(path, new FolderDisk(path), held);
        }
        catch
        {
            held.Dispose();
            throw;
        }
    }

    internal static FolderUpdate Begin(string path, IFolderDisk disk) => new(path, disk, null);

    /// <summary>Whether the folder holds what reading the article would give.</summary>
    public bool Has(StoredArticle article) => !_changes.ContainsKey(article.Id) && _stored.GetValueOrDefault(article.Id) == article;

    /// <summary>Puts what was read of an article, in place of what may have been there.</summary>
    public void Put(StoredArticle article, KnowledgeBase knowledge)
    {
        using MemoryStream line = new();
        KnowledgeBaseWriter.WriteLine(line, knowledge);
        _changes[article.Id] = (article, line.ToArray());
    }

    /// <summary>Takes an article out; false when it is not in.</summary>
    public bool Remove(string article)
    {
        if (!_stored.ContainsKey(article))
        {
            return false;
        }

        _changes[article] = null;
        return true;
    }

    /// <summary>Makes all changes so.</summary>
    /// <param name="undertakingField">The schema's name of the field that says to which whole a fact belongs; null when there is none.</param>
    /// <exception cref="FolderException">The folder is damaged.</exception>
    public FolderChange Commit(KnowledgeMerger merger, ReadingFingerprint fingerprint, string? undertakingField)
    {
        FolderPacks packs = new(_path, _disk, _before);
        packs.Apply(_changes);
        SortedDictionary<string, StoredArticle> articles = new(_stored, StringComparer.Ordinal);
        foreach ((string id, (StoredArticle Article, byte[] Line)? change) in _changes)
        {
            if (change is { } put)
            {
                articles[id] = put.Article;
            }
            else
            {
                articles.Remove(id);
            }
        }

        Manifest after = new([.. articles.Values], packs.Names, null);
        FolderChange told = Describe(after, fingerprint);
        if (articles.Count <= KnowledgeFolder.MostMerged)
        {
            WholeFile whole = new(_path, _disk, undertakingField);
            KnowledgeBase? known = _before.Articles.Count is > 0 and <= KnowledgeFolder.MostMerged ? whole.Read(_before, merger) : null;
            (StoredWhole stored, KnowledgeBase? merged) = whole.Write(_before, after, _changes.Count > 0, merger, fingerprint.Merge);
            after = after with { Whole = stored };
            told = known is not null && merged is not null ? told with { Knowledge = (known, merged), IsOfWhole = true } : told;
        }
        else if (_before.Articles.Count > 0 && _changes.Count <= MostTold)
        {
            told = told with { Knowledge = (merger.Merge(packs.Replaced(undertakingField)), merger.Merge(Put(undertakingField))) };
        }

        FolderFiles.WriteAtOnce(_disk, Manifest.Name, stream => ManifestJson.Write(stream, after));
        FolderFiles.Sweep(_disk, after);
        return told;
    }

    public void Dispose() => _lock?.Dispose();

    private static void Demand(string path, string? stranger)
    {
        if (stranger is not null)
        {
            throw new FolderException(path, $"is no knowledge base but a folder of something else ({stranger}); give an empty folder or a new path after --into");
        }
    }

    private IEnumerable<KnowledgeBase> Put(string? undertakingField) => _changes.Values
        .Where(change => change is not null)
        .SelectMany(change => KnowledgeBaseReader.Read(change!.Value.Article.Id, change.Value.Line, undertakingField));

    private FolderChange Describe(Manifest after, ReadingFingerprint fingerprint) => new(
        [.. _changes.Where(c => c.Value is not null && !_stored.ContainsKey(c.Key)).Select(c => c.Key)],
        [.. _changes.Where(c => c.Value is not null && _stored.ContainsKey(c.Key)).Select(c => c.Key)],
        [.. _changes.Where(c => c.Value is null).Select(c => c.Key)],
        after.Articles.Count,
        after.Articles.Count(article => article.ReadBy != fingerprint.Read));
}
