using Extract.Language.Neural;
using Extract.Language.Parsing;
using Extract.Training.Neural;
using Extract.Training.Parsing;

namespace Extract.Training.Stages;

/// <summary>Dependency trees.</summary>
internal sealed class ParserStage : TrainingStage
{
    public override string Name => "parser";

    public override int Version => 3;

    public override string File => Parser.Kind + ".bin";

    public override IReadOnlyList<string> Takes => ["jackknife", "teachers"];

    public override string Options => ParserTrainer.Options;

    public override void Write(TrainingContext context, string path)
    {
        ParserWeights weights = ParserTrainer.Train(
            context.ParserExamples, context.Taught, context.Seed, context.Progress.Say, context.Progress.At);
        TrainingContext.WriteModel(path, Parser.Kind, writer => NetModel.Write(weights, writer));
    }
}
