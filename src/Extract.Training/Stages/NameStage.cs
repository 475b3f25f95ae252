using Extract.Training.Names;

namespace Extract.Training.Stages;

/// <summary>Names of people, places, organizations, events and craft.</summary>
internal sealed class NameStage : TrainingStage
{
    private static readonly NameTrainingOptions Settings = new();

    public override string Name => "names";

    public override int Version => 2;

    public override string File => "names.bin";

    public override IReadOnlyList<string> Takes => ["lexicon", "sentences", "tagger"];

    public override string Options => Settings.ToString();

    public override IEnumerable<string> Inputs(DataFolder data) => [.. data.Treebanks, .. data.PlainTexts, .. data.Names];

    public override IEnumerable<string> Resources() =>
        [Fingerprint.OfResources(typeof(NameTraining).Assembly, "names."), Fingerprint.OfResources(typeof(Language.Document).Assembly, "lexicons.")];

    public override string? Missing(DataFolder data) => NameTraining.MissingFile(data.Path);

    public override void Write(TrainingContext context, string path)
    {
        int said = 0;
        NameTraining.Write(context.Data.Path, path, Settings with { Seed = context.Seed }, context.Words, line =>
        {
            context.Progress.Say(line);
            context.Progress.At(said++, Settings.Rounds + 1);
        });
    }
}
