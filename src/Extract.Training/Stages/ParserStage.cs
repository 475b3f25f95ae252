using Extract.Language.Learning;
using Extract.Language.Parsing;
using Extract.Training.Parsing;

namespace Extract.Training.Stages;

/// <summary>Dependency trees.</summary>
internal sealed class ParserStage : TrainingStage
{
    public override string Name => "parser";

    public override int Version => 1;

    public override string File => Parser.Kind + ".bin";

    public override IReadOnlyList<string> Takes => ["lexicon", "jackknife"];

    public override string Options => ParserTrainer.Options;

    public override void Write(TrainingContext context, string path)
    {
        ActionInventory actions = new(context.Training.Train);
        context.Progress.Say($"{context.Tags.Set.Count} tags, {actions.Set.Count} actions");
        WeightTable weights = ParserTrainer.Train(
            context.Training.Train, context.JackknifedTags, context.Lexicon, context.Tags.Set, actions, context.Progress.Say, context.Seed, context.Progress.At);
        TrainingContext.WriteModel(path, Parser.Kind, writer =>
        {
            actions.Write(writer);
            writer.Write(weights);
        });
    }
}
