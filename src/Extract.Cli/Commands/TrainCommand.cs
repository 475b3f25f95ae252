using System.CommandLine;
using System.Diagnostics;
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
            Description = "Folder for the models (default: models)",
            HelpName = "DIR",
            DefaultValueFactory = _ => "models",
        };
        Command command = new("train", "Learns the language models from treebanks, names and places.") { folder, data, output };
        command.SetAction(parsed =>
        {
            string from = parsed.GetValue(data) ?? parsed.GetValue(folder)
                ?? throw new UsageException("train needs data to learn from; give --data DIR");
            Stopwatch watch = Stopwatch.StartNew();
            new ModelTrainer(line => terminal.Complain($"{watch.Elapsed:hh\\:mm\\:ss} {line}"))
                .Train(from, parsed.GetRequiredValue(output));
            return ExitCode.Done;
        });
        return command;
    }
}
