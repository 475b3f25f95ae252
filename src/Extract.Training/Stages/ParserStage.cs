using Extract.Language.Neural;
using Extract.Language.Parsing;
using Extract.Training.Neural;
using Extract.Training.Parsing;

namespace Extract.Training.Stages;

/// <summary>Dependency trees.</summary>
internal sealed class ParserStage : TrainingStage
{
    public override string Name => "parser";

    public override int Version => 2;

    public override string File => Parser.Kind + ".bin";

    public override IReadOnlyList<string> Takes => ["lexicon", "jackknife"];

    public override string Options => ParserTrainer.Options;

    public override void Write(TrainingContext context, string path)
    {
        ParserWeights weights = ParserTrainer.Train(
            context.Training.Train, context.JackknifedTags, context.Tags, context.Seed, context.Progress.Say, context.Progress.At);
        TrainingContext.WriteModel(path, Parser.Kind, writer => NetModel.Write(weights, writer));
    }
}
