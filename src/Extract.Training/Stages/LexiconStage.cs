using Extract.Language.Lexicons;
using Extract.Training.Lexicons;

namespace Extract.Training.Stages;

/// <summary>Words of the training texts, and which of them keep the same company.</summary>
internal sealed class LexiconStage : TrainingStage
{
    public override string Name => "lexicon";

    public override int Version => 2;

    public override string File => Lexicon.Kind + ".bin";

    public override IEnumerable<string> Inputs(DataFolder data) => [.. data.Treebanks, .. data.PlainTexts];

    public override void Write(TrainingContext context, string path)
    {
        context.Progress.Say($"{context.Training.Train.Count} sentences of treebanks, {context.Training.PlainTexts.Count} plain texts");
        Lexicon lexicon = LexiconTrainer.Train(context.Training, context.Tags);
        TrainingContext.WriteModel(path, Lexicon.Kind, writer => LexiconTrainer.Write(lexicon, writer));
    }
}
