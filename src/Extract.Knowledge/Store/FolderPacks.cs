using Extract.Knowledge.Json;

namespace Extract.Knowledge.Store;

/// <summary>The packs of a folder while it is changed: only those that a change touches are read and written. Not thread-safe.</summary>
internal sealed class FolderPacks
{
    private readonly string _path;
    private readonly IFolderDisk _disk;
    private readonly SortedDictionary<string, string> _names = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<string>> _articles = new(StringComparer.Ordinal);
    private readonly List<(string Pack, byte[] Line)> _replaced = [];

    public FolderPacks(string path, IFolderDisk disk, Manifest manifest)
    {
        (_path, _disk) = (path, disk);
        foreach (string name in manifest.Packs)
        {
            _names.Add(Pack.KeyIn(name), name);
        }

        foreach (StoredArticle article in manifest.Articles)
        {
            string key = Pack.KeyOf(article.Id);
            if (!_articles.TryGetValue(key, out List<string>? ids))
            {
                _articles.Add(key, ids = []);
            }

            ids.Add(article.Id);
        }
    }

    public IReadOnlyList<string> Names => [.. _names.Values];

    /// <summary>What the changed and removed articles said before.</summary>
    public IEnumerable<KnowledgeBase> Replaced(string? undertakingField) =>
        _replaced.SelectMany(old => KnowledgeBaseReader.Read($"{_path}/{old.Pack}", old.Line, undertakingField));

    /// <summary>Writes the packs anew that articles are put in or taken out of.</summary>
    public void Apply(IReadOnlyDictionary<string, (StoredArticle Article, byte[] Line)?> changes)
    {
        foreach (var pack in changes.GroupBy(change => Pack.KeyOf(change.Key), StringComparer.Ordinal).OrderBy(pack => pack.Key, StringComparer.Ordinal))
        {
            SortedDictionary<string, byte[]> lines = Lines(pack.Key);
            foreach ((string id, (StoredArticle Article, byte[] Line)? change) in pack)
            {
                if (lines.Remove(id, out byte[]? old))
                {
                    _replaced.Add((_names[pack.Key], old));
                }

                if (change is { } put)
                {
                    lines.Add(id, put.Line);
                }
            }

            Write(pack.Key, lines.Values);
        }
    }

    private void Write(string key, IReadOnlyCollection<byte[]> lines)
    {
        if (lines.Count == 0)
        {
            _names.Remove(key);
            return;
        }

        byte[] content = Pack.Join(lines);
        string name = Pack.NameOf(key, content);
        if (_names.GetValueOrDefault(key) != name)
        {
            FolderFiles.WriteAtOnce(_disk, name, stream => stream.Write(content));
            _names[key] = name;
        }
    }

    private SortedDictionary<string, byte[]> Lines(string key)
    {
        SortedDictionary<string, byte[]> all = new(StringComparer.Ordinal);
        if (_names.TryGetValue(key, out string? name))
        {
            List<byte[]> lines = Pack.Lines(_disk, _path, name);
            List<string> ids = _articles.GetValueOrDefault(key) ?? [];
            if (lines.Count != ids.Count)
            {
                throw new FolderException($"{_path}/{name}", $"does not belong to its {Manifest.Name}; feed the articles into a new folder");
            }

            for (int i = 0; i < lines.Count; i++)
            {
                all.Add(ids[i], lines[i]);
            }
        }

        return all;
    }
}
