namespace Extract.Knowledge.Store;

/// <summary>The file system.</summary>
internal sealed class FolderDisk(string folder) : IFolderDisk
{
    public IReadOnlyList<string> List()
    {
        if (!Directory.Exists(folder))
        {
            return [];
        }

        string[] names = Directory.GetFiles(folder, "*", SearchOption.AllDirectories);
        for (int i = 0; i < names.Length; i++)
        {
            names[i] = NameOf(folder, names[i]);
        }

        Array.Sort(names, StringComparer.Ordinal);
        return names;
    }

    public byte[]? Read(string name)
    {
        try
        {
            return File.ReadAllBytes(Full(name));
        }
        catch (Exception error) when (error is FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }
    }

    public void Write(string name, Action<Stream> content)
    {
        string path = Full(name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        using FileStream stream = new(path, FileMode.Create, FileAccess.Write, FileShare.None, 1 << 16);
        content(stream);
        stream.Flush(flushToDisk: true);
    }

    public void Rename(string from, string to) => File.Move(Full(from), Full(to), overwrite: true);

    public void Delete(string name) => File.Delete(Full(name));

    /// <summary>The name of a file in the folder.</summary>
    public static string NameOf(string folder, string file) => Path.GetRelativePath(folder, file).Replace('\\', '/');

    private string Full(string name) => Path.Join(folder, name);
}
