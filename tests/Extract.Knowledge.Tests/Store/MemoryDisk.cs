using Extract.Knowledge.Store;

namespace Extract.Knowledge.Tests.Store;

/// <summary>A disk in memory.</summary>
internal sealed class MemoryDisk : IFolderDisk
{
    private readonly SortedDictionary<string, byte[]> _files = new(StringComparer.Ordinal);

    public IReadOnlyList<string> List() => [.. _files.Keys];

    public byte[]? Read(string name) => _files.GetValueOrDefault(name);

    public void Write(string name, Action<Stream> content)
    {
        using MemoryStream stream = new();
        content(stream);
        _files[name] = stream.ToArray();
    }

    public void Rename(string from, string to)
    {
        _files[to] = _files[from];
        _files.Remove(from);
    }

    public void Delete(string name) => _files.Remove(name);
}
