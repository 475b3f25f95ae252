using System.CommandLine;
using System.Diagnostics;
using Extract.Training;

namespace Extract.Cli.Commands;

/// <summary><c>extract train</c>: language models from treebanks.</summary>
internal static class TrainCommand
{
    public static Command Create(Terminal terminal)
    {
        Argument<string> data = new("DATA") { Description = "Folder with treebank/*-train.conllu and news/*.txt" };
        Option<string> output = new("--output", "-o") { Description = "Folder for the models", HelpName = "DIR", Required = true };
        Command command = new("train", "Learns the language models from treebanks.") { data, output };
        command.SetAction(parsed =>
        {
            Stopwatch watch = Stopwatch.StartNew();
            new ModelTrainer(line => terminal.Complain($"{watch.Elapsed:hh\\:mm\\:ss} {line}"))
                .Train(parsed.GetRequiredValue(data), parsed.GetRequiredValue(output));
            return ExitCode.Done;
        });
        return command;
    }
}
