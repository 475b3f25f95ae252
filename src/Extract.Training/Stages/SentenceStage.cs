using Extract.Language.Tokenizing;
using Extract.Training.Learning;

namespace Extract.Training.Stages;

/// <summary>Which closing marks end a sentence.</summary>
internal sealed class SentenceStage : TrainingStage
{
    public override string Name => "sentences";

    public override int Version => 1;

    public override string File => SentenceSplitter.Kind + ".bin";

    public override IReadOnlyList<string> Takes => ["lexicon"];

    public override void Write(TrainingContext context, string path) => TrainingContext.WriteModel(
        path, SentenceSplitter.Kind, writer => writer.Write(SentenceTrainer.Train(context.Training.Train, context.Lexicon)));
}
