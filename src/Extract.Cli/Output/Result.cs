namespace Extract.Cli.Output;

/// <summary>Where a command's result goes: the file after <c>-o</c>, whole or not at all, or standard output. Not thread-safe.</summary>
internal sealed class Result : IDisposable
{
    private readonly AtomicFile? _file;

    /// <exception cref="UsageException">The file cannot be written there.</exception>
    public Result(string? path, Terminal terminal)
    {
        _file = path is null or "-" ? null : new AtomicFile(path);
        Stream = _file?.Stream ?? terminal.Out;
    }

    public Stream Stream { get; }

    /// <summary>The result is complete.</summary>
    public void Commit()
    {
        Stream.Flush();
        _file?.Commit();
    }

    public void Dispose() => _file?.Dispose();
}
