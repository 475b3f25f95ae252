namespace Extract.Knowledge.Store;

/// <summary>
/// Keeps other writers out of a folder. The system lets go of it when the process ends, however it ends; the empty file stays, since
/// one that is deleted could be locked twice.
/// </summary>
internal sealed class FolderLock : IDisposable
{
    public const string Name = ".lock";

    private readonly FileStream _stream;

    /// <exception cref="FolderException">Another process has it, or the folder cannot be written.</exception>
    public FolderLock(string folder)
    {
        try
        {
            Directory.CreateDirectory(folder);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new FolderException(folder, "is no folder and cannot be made one; choose another path", error);
        }

        try
        {
            _stream = new FileStream(Path.Join(folder, Name), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (UnauthorizedAccessException error)
        {
            throw new FolderException(folder, "cannot be written; check its permissions", error);
        }
        catch (IOException error)
        {
            throw new FolderException(folder, "is being written by another process; wait until that has ended", error);
        }
    }

    public void Dispose() => _stream.Dispose();
}
