namespace Extract.Training.Stages;

/// <summary>Carries what a stage tells of its progress to whoever asked for it, and stops the stage when that one wants no more.</summary>
/// <param name="say">Gets lines.</param>
/// <param name="share">Gets how much of the stage is done, 0 to 1.</param>
/// <param name="stop">Asked at each step.</param>
internal sealed class StageProgress(Action<string> say, Action<double> share, CancellationToken stop)
{
    /// <summary>Tells something worth a line of its own.</summary>
    /// <exception cref="OperationCanceledException">The run is to stop.</exception>
    public void Say(string line)
    {
        stop.ThrowIfCancellationRequested();
        say(line);
    }

    /// <summary>Tells how far the stage is; cheap enough to call for every sentence.</summary>
    /// <exception cref="OperationCanceledException">The run is to stop.</exception>
    public void At(long done, long total)
    {
        stop.ThrowIfCancellationRequested();
        share(total <= 0 ? 1 : Math.Clamp((double)done / total, 0, 1));
    }
}
