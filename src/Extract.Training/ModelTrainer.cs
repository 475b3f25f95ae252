using Extract.Training.Stages;

namespace Extract.Training;

/// <summary>
/// Learns the models of the language floor from a data folder, stage by stage, and writes one file for each into an output folder. A stage
/// whose file is there, made from the same data with the same options by the same version, is not run again, so a run that was stopped goes on
/// where it was. A file is complete or absent. The same data and seed give the same bytes. Not thread-safe; uses one thread.
/// </summary>
/// <param name="report">Told of every step.</param>
public sealed class ModelTrainer(Action<TrainingStep> report)
{
    /// <summary>The names of all stages, in the order in which they run.</summary>
    public static IReadOnlyList<string> StageNames { get; } = [.. TrainingStages.All.Select(stage => stage.Name)];

    /// <summary>Learns and writes all models that are not there yet.</summary>
    /// <exception cref="InvalidDataException">The data cannot be read.</exception>
    /// <exception cref="OperationCanceledException">As asked through <paramref name="stop"/>; complete files stay.</exception>
    public void Train(string dataFolder, string outputFolder, TrainingOptions? options = null, CancellationToken stop = default)
    {
        options ??= new TrainingOptions();
        DataFolder data = new(dataFolder);
        Directory.CreateDirectory(outputFolder);
        Fingerprint fingerprints = new(data, options.Seed);
        StageLedger ledger = StageLedger.Read(outputFolder);
        TrainingStage[] due = Due(data, options, stage => ledger.IsCurrent(stage, fingerprints.Of(stage)));
        int number = 0;
        TrainingStage current = TrainingStages.All[0];
        void Tell(double share, string? line) => report(new TrainingStep(number, TrainingStages.All.Count, current.Name, share, line));
        TrainingContext context = new(
            data, outputFolder, options.Seed, new StageProgress(line => Tell(0, line), share => Tell(share, null), stop));
        foreach (TrainingStage stage in TrainingStages.All)
        {
            (number, current) = (number + 1, stage);
            if (due.Contains(stage))
            {
                Run(stage, context, outputFolder, stop, Tell);
                ledger.Record(stage, fingerprints.Of(stage));
            }
            else if (stage.Missing(data) is string missing)
            {
                Tell(1, $"left out, as {missing} is not there");
            }
            else if (!stage.IsIntermediate && options.Only?.Contains(stage.Name) != false)
            {
                Tell(1, $"{stage.File} is there already");
            }
        }
    }

    /// <summary>The stages to run: what was asked for and is not current, and what these take.</summary>
    private static TrainingStage[] Due(DataFolder data, TrainingOptions options, Func<TrainingStage, bool> isCurrent)
    {
        HashSet<TrainingStage> due = [];
        foreach (TrainingStage stage in TrainingStages.All.Reverse().Where(stage => stage.Missing(data) is null))
        {
            bool asked = options.Only is null ? !stage.IsIntermediate : options.Only.Contains(stage.Name);
            bool taken = due.Any(later => later.Takes.Contains(stage.Name));
            bool forced = options.Force && (asked || (taken && options.Only is null));
            if (forced || ((asked || taken) && !isCurrent(stage)))
            {
                due.Add(stage);
            }
        }

        return [.. due];
    }

    private static void Run(TrainingStage stage, TrainingContext context, string folder, CancellationToken stop, Action<double, string?> tell)
    {
        tell(0, null);
        string path = Path.Combine(folder, stage.File);
        string temporary = path + ".tmp";
        try
        {
            stage.Write(context, temporary);
            stop.ThrowIfCancellationRequested();
            File.Move(temporary, path, overwrite: true);
        }
        finally
        {
            File.Delete(temporary);
        }

        tell(1, $"{stage.File}, {new FileInfo(path).Length} bytes");
    }
}
