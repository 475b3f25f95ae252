using System.Diagnostics;
using System.Globalization;
using Extract.Training;

namespace Extract.Cli.Output;

/// <summary>
/// Shows how far training is on the error stream: a line for each thing worth one, and where people look at it besides a line that
/// counts the percents of the running stage. Not thread-safe.
/// </summary>
internal sealed class TrainingProgress(Terminal terminal) : IDisposable
{
    private readonly Stopwatch _watch = Stopwatch.StartNew();
    private string _drawn = "";

    public void Show(TrainingStep step)
    {
        string head = string.Create(CultureInfo.InvariantCulture, $"{_watch.Elapsed:hh\\:mm\\:ss} {step.Stage}/{step.Stages} {step.Name}");
        if (step.Line is not null)
        {
            Hide();
            terminal.Complain($"{head}: {step.Line}");
        }
        else if (terminal.IsErrorDrawn)
        {
            Draw(string.Create(CultureInfo.InvariantCulture, $"{head} {(int)(step.Share * 100)} %"));
        }
    }

    public void Dispose() => Hide();

    private void Draw(string line)
    {
        // At most once for each second and percent.
        if (line != _drawn)
        {
            terminal.Error.Write($"\r{line}\u001b[K");
            _drawn = line;
        }
    }

    private void Hide()
    {
        if (_drawn.Length > 0)
        {
            terminal.Error.Write("\r\u001b[K");
            _drawn = "";
        }
    }
}
