namespace Extract.Knowledge.Store;

/// <summary>How files of a folder come and go.</summary>
internal static class FolderFiles
{
    private const string Unfinished = ".tmp";

    /// <summary>Whether a file is one that updates of folders write, finished or not.</summary>
    public static bool IsOurs(string name)
    {
        string finished = name.EndsWith(Unfinished, StringComparison.Ordinal) ? name[..^Unfinished.Length] : name;
        return finished is Manifest.Name or StoredWhole.Name or FolderLock.Name || Pack.IsName(finished);
    }

    /// <summary>A file of a folder without manifest that no update can have left there; null when there is none.</summary>
    public static string? Stranger(string folder)
    {
        if (!Directory.Exists(folder) || File.Exists(Path.Join(folder, Manifest.Name)))
        {
            return null;
        }

        foreach (string file in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories))
        {
            string name = FolderDisk.NameOf(folder, file);
            if (!IsOurs(name))
            {
                return name;
            }
        }

        return null;
    }

    /// <summary>A file that is there whole or not at all, however the process ends.</summary>
    public static void WriteAtOnce(IFolderDisk disk, string name, Action<Stream> content)
    {
        disk.Write(name + Unfinished, content);
        disk.Rename(name + Unfinished, name);
    }

    /// <summary>Deletes what belongs to no state any more: earlier packs, and what interrupted updates left.</summary>
    public static void Sweep(IFolderDisk disk, Manifest manifest)
    {
        HashSet<string> kept = [.. manifest.Packs, Manifest.Name, FolderLock.Name];
        if (manifest.Whole is not null)
        {
            kept.Add(StoredWhole.Name);
        }

        foreach (string name in disk.List())
        {
            if (IsOurs(name) && !kept.Contains(name))
            {
                disk.Delete(name);
            }
        }
    }
}
