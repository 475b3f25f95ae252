using Extract.Language.Lemmas;
using Extract.Training.Lemmas;

namespace Extract.Training.Stages;

/// <summary>Suffix rules for lemmas.</summary>
internal sealed class LemmaStage : TrainingStage
{
    public override string Name => "lemmas";

    public override int Version => 2;

    public override string File => Lemmatizer.Kind + ".bin";

    public override void Write(TrainingContext context, string path) =>
        TrainingContext.WriteModel(path, Lemmatizer.Kind, LemmaTrainer.Train(context.Training.Train, context.Tags).Write);
}
