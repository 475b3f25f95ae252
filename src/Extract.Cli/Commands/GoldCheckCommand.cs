using System.CommandLine;
using Extract.Articles;
using Extract.Cli.Pipeline;
using Extract.Evaluation.Gold.Checking;
using Extract.Rules.Schema;
using Extract.Rules.Yaml;

namespace Extract.Cli.Commands;

/// <summary><c>extract gold check</c>: what is wrong in annotated articles.</summary>
internal static class GoldCheckCommand
{
    public static Command Create(Terminal terminal)
    {
        Argument<string> gold = new("DIR") { Description = "Folder of gold files, or one of them (default: corpus/gold)", DefaultValueFactory = _ => "corpus/gold" };
        Option<string?> articles = GoldCommand.Articles();
        Option<string> rules = SharedOptions.Rules();
        Command command = new("check", "Finds what is wrong in gold: evidence that the text does not have, ill-formed values, facts told twice, what nothing supports.") { gold, articles, rules };
        command.SetAction(parsed =>
        {
            string path = parsed.GetRequiredValue(gold);
            GoldChecker checker = new(SchemaReader.Read(Path.Join(parsed.GetRequiredValue(rules), "facts.yaml")));
            string[] files = GoldCommand.FilesOf(path);
            ArticleShelf shelf = new(GoldCommand.ArticlesOf(path, parsed.GetValue(articles)));
            int count = 0;
            bool isUnreadable = false;
            foreach (string file in files)
            {
                try
                {
                    foreach (GoldFinding finding in checker.Check(YamlSource.Load(file), shelf.Find))
                    {
                        terminal.Text.WriteLine(finding.Report);
                        count++;
                    }
                }
                catch (InputException fault)
                {
                    isUnreadable = true;
                    terminal.Complain(fault.Report);
                }
            }

            terminal.Text.WriteLine($"{files.Length} gold {(files.Length == 1 ? "file" : "files")}, {count} {(count == 1 ? "finding" : "findings")}");
            terminal.Text.Flush();
            return isUnreadable ? ExitCode.BadInput : count > 0 ? ExitCode.CheckFailed : ExitCode.Done;
        });
        return command;
    }
}
