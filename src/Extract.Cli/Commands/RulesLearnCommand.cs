using System.CommandLine;
using System.Globalization;
using System.Text;
using Extract.Cli.Output;
using Extract.Rules.Schema;
using Extract.Training.Corpora;
using Extract.Training.Rules;

namespace Extract.Cli.Commands;

/// <summary><c>extract rules learn</c>: weights of learned rules from articles with gold.</summary>
internal static class RulesLearnCommand
{
    public static Command Create(Terminal terminal)
    {
        Argument<string[]> corpora = new("CORPUS") { Description = "Folders that hold articles/ and gold/; what their holdout.txt names is left out", Arity = ArgumentArity.OneOrMore };
        Option<string> rules = SharedOptions.Rules();
        Option<double> penalty = new("--penalty") { Description = "How much large weights cost (default 2)", HelpName = "N", DefaultValueFactory = _ => 2 };
        Command command = new("learn", "Learns the weights of learned rules from gold and writes them into the folder of rules.") { corpora, rules, penalty };
        command.SetAction((parsed, stop) => Task.Run(
            () =>
            {
                string folder = parsed.GetRequiredValue(rules);
                FactSchema schema = SchemaReader.Read(Path.Join(folder, "facts.yaml"));
                List<TaughtArticle> articles = [.. parsed.GetRequiredValue(corpora).SelectMany(corpus => TaughtArticle.Read(corpus, schema)).Where(article => article.Set != ArticleSet.HeldOut)];
                stop.ThrowIfCancellationRequested();
                string remark = string.Create(CultureInfo.InvariantCulture, $"# feature, tab, weight; learned by \"extract rules learn\" from {articles.Count} articles with gold\n");
                foreach ((string path, string text) in new RuleLearner(folder, parsed.GetValue(penalty)).Learn(articles, remark))
                {
                    Directory.CreateDirectory(Path.GetDirectoryName(path)!);
                    using AtomicFile file = new(path);
                    file.Stream.Write(Encoding.UTF8.GetBytes(text));
                    file.Commit();
                    terminal.Text.WriteLine(path);
                }

                return ExitCode.Done;
            },
            CancellationToken.None));
        return command;
    }
}
