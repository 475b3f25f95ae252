namespace Extract.Knowledge.Store;

/// <summary>The writes of which every change of a folder consists; between any two of them the process may end. Names are relative, with '/'.</summary>
internal interface IFolderDisk
{
    /// <summary>All files, in ordinal order.</summary>
    IReadOnlyList<string> List();

    /// <summary>Null when there is no such file.</summary>
    byte[]? Read(string name);

    /// <summary>Writes a file, and returns when it would outlive a power cut.</summary>
    void Write(string name, Action<Stream> content);

    /// <summary>Gives a file another name, in place of one that may bear it, at once.</summary>
    void Rename(string from, string to);

    void Delete(string name);
}
