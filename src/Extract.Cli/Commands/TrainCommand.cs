using System.CommandLine;
using Extract.Cli.Output;
using Extract.Training;
using Extract.Training.Corpora;

namespace Extract.Cli.Commands;

/// <summary><c>extract train</c>: language models from treebanks; what annotated articles teach.</summary>
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
            Description = $"Only this stage, and what it takes where that is not there: {string.Join(", ", ModelTrainer.StageNames)}; or, from --corpus: {string.Join(", ", CorpusStage.All.Select(s => s.Name))}",
            HelpName = "STAGE",
            Arity = ArgumentArity.OneOrMore,
        };
        only.Validators.Add(result =>
        {
            if (result.Tokens.FirstOrDefault(t => !ModelTrainer.StageNames.Contains(t.Value) && CorpusStage.Find(t.Value) is null) is { } unknown)
            {
                result.AddError($"--only knows no stage \"{unknown.Value}\": use {string.Join(", ", [.. ModelTrainer.StageNames, .. CorpusStage.All.Select(s => s.Name)])}");
            }
        });
        Option<bool> force = new("--force") { Description = "Makes models again even if they are up to date" };
        Option<int> seed = new("--seed")
        {
            Description = "Another order of learning: a whole number (default: 0, the order of the models that ship)",
            HelpName = "N",
        };
        CorpusOptions corpora = new();
        Command command = new("train", "Learns the language models from treebanks, names and places; how sure facts are from annotated articles.")
        {
            folder, data, output, only, force, seed, corpora.Corpus, corpora.More, corpora.Rules,
        };
        command.SetAction(async (parsed, stop) =>
        {
            CorpusStage[] learned = [.. (parsed.GetValue(only) ?? []).Select(CorpusStage.Find).OfType<CorpusStage>()];
            if (learned.Length > 0 || parsed.GetValue(corpora.Corpus) is not null)
            {
                corpora.Learn(parsed, learned, parsed.GetValue(only)?.Length ?? 0, parsed.GetRequiredValue(output), terminal);
                return ExitCode.Done;
            }

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
