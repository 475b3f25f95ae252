using System.CommandLine;
using Extract.Cli.Output;
using Extract.Training;

namespace Extract.Cli.Commands;

/// <summary><c>extract train</c>: language models from treebanks.</summary>
internal static class TrainCommand
{
    public static Command Create(Terminal terminal)
    {
        Argument<string?> folder = new("DATA") { Description = "The same as --data", Arity = ArgumentArity.ZeroOrOne };
        Option<string?> data = new("--data")
        {
            Description = "Folder with treebank/*-train.conllu, news/*.txt, ner/* and gazetteer/places.tsv",
            HelpName = "DIR",
        };
        Option<string> output = new("--output", "-o")
        {
            Description = "Folder for the models (default: models); what is there already and up to date is not made again",
            HelpName = "DIR",
            DefaultValueFactory = _ => "models",
        };
        Option<string[]> only = new("--only")
        {
            Description = $"Only this stage, and what it takes where that is not there: {string.Join(", ", ModelTrainer.StageNames)}",
            HelpName = "STAGE",
            Arity = ArgumentArity.OneOrMore,
        };
        only.Validators.Add(result =>
        {
            if (result.Tokens.FirstOrDefault(t => !ModelTrainer.StageNames.Contains(t.Value)) is { } unknown)
            {
                result.AddError($"--only knows no stage \"{unknown.Value}\": use {string.Join(", ", ModelTrainer.StageNames)}");
            }
        });
        Option<bool> force = new("--force") { Description = "Makes models again even if they are up to date" };
        Option<int> seed = new("--seed")
        {
            Description = "Another order of learning: a whole number (default: 0, the order of the models that ship)",
            HelpName = "N",
        };
        Command command = new("train", "Learns the language models from treebanks, names and places.") { folder, data, output, only, force, seed };
        command.SetAction(async (parsed, stop) =>
        {
            string from = parsed.GetValue(data) ?? parsed.GetValue(folder)
                ?? throw new UsageException("train needs data to learn from; give --data DIR");
            TrainingOptions options = new(parsed.GetValue(seed), parsed.GetValue(only) is { Length: > 0 } stages ? stages : null, parsed.GetValue(force));
            using TrainingProgress progress = new(terminal);
            await Task.Run(() => new ModelTrainer(progress.Show).Train(from, parsed.GetRequiredValue(output), options, stop), CancellationToken.None);
            return ExitCode.Done;
        });
        return command;
    }
}
