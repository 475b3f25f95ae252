using System.CommandLine;
using Extract.Articles;
using Extract.Cli.Output;
using Extract.Cli.Pipeline;
using Extract.Evaluation.Gold;
using Extract.Knowledge;

namespace Extract.Cli.Commands;

/// <summary><c>extract annotate</c>: drafts of gold from what is extracted, for a person to review.</summary>
internal static class AnnotateCommand
{
    public static Command Create(Terminal terminal)
    {
        Argument<string[]> inputs = new("ARTICLE") { Description = "Articles: files, folders, globs, or - for standard input", Arity = ArgumentArity.OneOrMore };
        Option<string?> output = new("--output", "-o") { Description = "Folder for the drafts (default: standard output, for one article); what is there is not overwritten", HelpName = "DIR" };
        Option<string> rules = SharedOptions.Rules();
        Option<string?> models = SharedOptions.Models();
        Command command = new("annotate", "Writes drafts of gold from the facts that it finds; no draft counts as gold before a person has confirmed each of its facts.") { inputs, output, rules, models };
        command.SetAction((parsed, stop) => Task.Run(
            () =>
            {
                Extractor extractor = SharedOptions.Extractor(parsed.GetRequiredValue(rules), parsed.GetValue(models));
                GoldWriter writer = new(extractor.Rules.Schema);
                ArticleRun run = new(terminal, Environment.ProcessorCount, published: null);
                TextFolder? folder = parsed.GetValue(output) is { } path and not "-" ? new TextFolder(path) : null;
                List<(string Name, string Text)> drafts = [];
                foreach ((string Name, string Text) draft in run.Map(parsed.GetRequiredValue(inputs), article => Tuple.Create(Draft(article, folder, extractor, writer)), stop).Select(draft => draft.Item1))
                {
                    if (folder is null)
                    {
                        drafts.Add(draft);
                        continue;
                    }

                    folder.Write(draft.Name, draft.Text);
                    terminal.Text.WriteLine(folder.PathOf(draft.Name));
                }

                if (drafts.Count > 1)
                {
                    throw new UsageException($"{drafts.Count} articles make as many drafts; give a folder after -o");
                }

                drafts.ForEach(draft => terminal.Text.Write(draft.Text));
                terminal.Text.Flush();
                return run.HasProblems ? ExitCode.BadInput : ExitCode.Done;
            },
            CancellationToken.None));
        return command;
    }

    private static (string Name, string Text) Draft(Article article, TextFolder? folder, Extractor extractor, GoldWriter writer)
    {
        string name = ArticleFile.Name(article.Id, ".yaml");
        return folder is not null && File.Exists(folder.PathOf(name))
            ? throw new ArticleException(folder.PathOf(name), 0, 0, "is there already, and somebody may have worked on it; move it away, or give another folder after -o")
            : (name, writer.Write(GoldDraft.Of(article, extractor.Extract(article)), "A draft, not gold: read each fact in the article, mend or drop it, and take out its \"reviewed: false\";", "add what is missing; then take out the one on top."));
    }
}
