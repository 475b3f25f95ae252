using System.CommandLine;
using Extract.Articles;
using Extract.Cli.Output;
using Extract.Cli.Pipeline;
using Extract.Evaluation.Gold;
using Extract.Rules.Schema;

namespace Extract.Cli.Commands;

/// <summary><c>extract gold import</c>: what was annotated in another tool, as gold files.</summary>
internal static class GoldImportCommand
{
    public static Command Create(Terminal terminal)
    {
        Argument<string> path = new("PATH") { Description = "What the tool wrote: a folder, or a file" };
        Option<string> from = ExchangeFormat.Option("--from", "The tool that wrote it");
        Option<string> output = new("--output", "-o") { Description = "Folder for the gold files", HelpName = "DIR", Required = true };
        Option<string> rules = SharedOptions.Rules();
        Command command = new("import", "Reads what was annotated in another tool and writes gold files; what is marked and drawn there counts.") { path, from, output, rules };
        command.SetAction(parsed =>
        {
            FactSchema schema = SchemaReader.Read(Path.Join(parsed.GetRequiredValue(rules), "facts.yaml"));
            List<InputException> problems = [];
            List<GoldArticle> all = new ExchangeInput(parsed.GetRequiredValue(from), schema).Read(parsed.GetRequiredValue(path), problems);
            if (all.GroupBy(gold => gold.Article, StringComparer.Ordinal).FirstOrDefault(group => group.Skip(1).Any()) is { } twice)
            {
                throw new UsageException($"{parsed.GetRequiredValue(path)}: two documents are the article {twice.Key}; take one of them out");
            }

            problems.ForEach(problem => terminal.Complain(problem.Report));
            GoldWriter writer = new(schema);
            TextFolder folder = new(parsed.GetRequiredValue(output));
            all.ForEach(gold => folder.Write(ArticleFile.Name(gold.Article, ".yaml"), writer.Write(gold)));
            terminal.Text.WriteLine($"{all.Count} gold {(all.Count == 1 ? "file" : "files")} in {parsed.GetRequiredValue(output)}");
            terminal.Text.Flush();
            return problems.Count > 0 ? ExitCode.BadInput : ExitCode.Done;
        });
        return command;
    }
}
