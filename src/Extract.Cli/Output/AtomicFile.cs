namespace Extract.Cli.Output;

/// <summary>
/// A file that appears complete or not at all: written beside its place under another name, and moved there by
/// <see cref="Commit"/>. Disposing without it leaves what was there before. Not thread-safe.
/// </summary>
internal sealed class AtomicFile : IDisposable
{
    private readonly string _path;
    private readonly string _temporary;
    private bool _committed;

    /// <exception cref="UsageException">The file cannot be written there.</exception>
    public AtomicFile(string path)
    {
        _path = path;
        string full = System.IO.Path.GetFullPath(path);
        string folder = System.IO.Path.GetDirectoryName(full) ?? full;
        if (Directory.Exists(full))
        {
            throw new UsageException($"{path} is a folder; give a file after -o");
        }

        _temporary = System.IO.Path.Join(folder, $".{System.IO.Path.GetFileName(full)}.{Environment.ProcessId}.tmp");
        try
        {
            Stream = new FileStream(_temporary, FileMode.Create, FileAccess.Write, FileShare.None);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            string why = Directory.Exists(folder) ? "cannot be written; check the permissions of its folder" : "is in no folder that exists; make it first";
            throw new UsageException($"{path} {why}", error);
        }
    }

    public Stream Stream { get; }

    public void Commit()
    {
        Stream.Dispose();
        File.Move(_temporary, _path, overwrite: true);
        _committed = true;
    }

    public void Dispose()
    {
        Stream.Dispose();
        if (!_committed)
        {
            File.Delete(_temporary);
        }
    }
}
