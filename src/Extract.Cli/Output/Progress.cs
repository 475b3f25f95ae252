namespace Extract.Cli.Output;

/// <summary>A counter on the error stream, drawn only where people look at it. Not thread-safe.</summary>
internal sealed class Progress(Terminal terminal, int total, string what = "articles") : IDisposable
{
    private int _done;
    private int _drawn;

    public void Advance()
    {
        _done++;
        int percent = _done * 100 / Math.Max(total, 1);
        if (terminal.IsErrorDrawn && percent != _drawn)
        {
            terminal.Error.Write($"\r{_done}/{total} {what}");
            _drawn = percent;
        }
    }

    /// <summary>Wipes the counter, so that a line can stand in its place.</summary>
    public void Hide()
    {
        if (terminal.IsErrorDrawn && _drawn > 0)
        {
            terminal.Error.Write("\r\u001b[K");
        }
    }

    public void Dispose() => Hide();
}
