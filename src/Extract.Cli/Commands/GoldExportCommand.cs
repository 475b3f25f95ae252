using System.CommandLine;
using Extract.Articles;
using Extract.Cli.Output;
using Extract.Cli.Pipeline;
using Extract.Evaluation.Exchange;
using Extract.Evaluation.Gold;
using Extract.Rules.Schema;
using Extract.Rules.Yaml;

namespace Extract.Cli.Commands;

/// <summary><c>extract gold export</c>: annotated articles for another annotation tool.</summary>
internal static class GoldExportCommand
{
    public static Command Create(Terminal terminal)
    {
        Argument<string> gold = new("GOLD") { Description = "Gold file, or folder of them; drafts too" };
        Option<string> to = ExchangeFormat.Option("--to", "The tool that is to open it");
        Option<string?> output = new("--output", "-o") { Description = "Folder for brat and xmi, file for doccano and label-studio (default: standard output)", HelpName = "DIR|FILE" };
        Option<string?> articles = GoldCommand.Articles();
        Option<string> rules = SharedOptions.Rules();
        Command command = new("export", "Writes annotated articles for another annotation tool, with all that gold says; import brings them back.") { gold, to, output, articles, rules };
        command.SetAction(parsed =>
        {
            string path = parsed.GetRequiredValue(gold);
            FactSchema schema = SchemaReader.Read(Path.Join(parsed.GetRequiredValue(rules), "facts.yaml"));
            GoldReader reader = new(schema) { TakesDrafts = true };
            string folder = GoldCommand.ArticlesOf(path, parsed.GetValue(articles));
            ArticleShelf shelf = new(folder);
            List<MarkedArticle> marked = [];
            bool hasProblems = false;
            foreach (string file in GoldCommand.FilesOf(path))
            {
                try
                {
                    GoldArticle read = reader.Read(YamlSource.Load(file));
                    Article article = shelf.Find(read.Article)
                        ?? throw new ExchangeException(file, 0, 0, $"there is no article {read.Article} in {folder}; add it, or give the folder of articles with --articles");
                    marked.Add(MarkedArticle.Of(read, article));
                }
                catch (InputException problem)
                {
                    hasProblems = true;
                    terminal.Complain(problem.Report);
                }
            }

            ExchangeFormat.Write(parsed.GetRequiredValue(to), marked, schema, parsed.GetValue(output), terminal);
            return hasProblems ? ExitCode.BadInput : ExitCode.Done;
        });
        return command;
    }
}
