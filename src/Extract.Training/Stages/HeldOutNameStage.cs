using System.Globalization;
using Extract.Training.Names;

namespace Extract.Training.Stages;

/// <summary>
/// How well names are found in text that none of them were learned from: learns without Universal NER, measures on it, and writes the
/// figures. Made only when asked for.
/// </summary>
internal sealed class HeldOutNameStage : TrainingStage
{
    private readonly NameStage _names = new();

    public override string Name => "names-held-out";

    public override int Version => _names.Version;

    public override string File => "names-held-out.txt";

    public override bool IsIntermediate => true;

    public override IReadOnlyList<string> Takes => _names.Takes;

    public override string Options => _names.Options;

    public override IEnumerable<string> Inputs(DataFolder data) => _names.Inputs(data);

    public override IEnumerable<string> Resources() => _names.Resources();

    public override string? Missing(DataFolder data) => _names.Missing(data);

    public override void Write(TrainingContext context, string path)
    {
        IReadOnlyDictionary<string, NameScore> scores = NameTraining.HoldOut(
            context.Data.Path, new NameTrainingOptions(Seed: context.Seed), context.Words, context.Progress.Say);
        using StreamWriter writer = new(path);
        writer.NewLine = "\n";
        foreach ((string kind, NameScore s) in scores)
        {
            string line = string.Create(CultureInfo.InvariantCulture, $"{kind}: precision {100 * s.Precision:F1}, recall {100 * s.Recall:F1}, F1 {100 * s.F1:F1} of {s.Marked}");
            context.Progress.Say(line);
            writer.WriteLine(line);
        }
    }
}
