using Extract.Language.Tagging;
using Extract.Training.Learning;
using Extract.Training.Tagging;

namespace Extract.Training.Stages;

/// <summary>Parts of speech.</summary>
internal sealed class TaggerStage : TrainingStage
{
    /// <summary>How many weights the table has for each word of the treebanks, about.</summary>
    public const int WeightsPerWord = 10;

    private const int Epochs = 10;

    public override string Name => "tagger";

    public override int Version => 2;

    public override string File => Tagger.Kind + ".bin";

    public override IReadOnlyList<string> Takes => ["lexicon"];

    public override string Options => $"epochs {Epochs}, weights per word {WeightsPerWord}";

    public override void Write(TrainingContext context, string path)
    {
        int bits = TrainingTable.BitsFor(context.Training.Train, WeightsPerWord);
        Tagger tagger = TaggerTrainer.Train(context.Training.Train, context.Lexicon, context.Tags, Epochs, bits, context.Seed, context.Progress.At);
        TrainingContext.WriteModel(path, Tagger.Kind, writer => TaggerTrainer.Write(tagger, context.Tags, writer));
    }
}
