using System.CommandLine;
using System.Globalization;
using Extract.Cli.Output;
using Extract.Cli.Pipeline;
using Extract.Evaluation.Gold;
using Extract.Evaluation.Judging;
using Extract.Evaluation.Ledgers;
using Extract.Evaluation.Reports;
using Extract.Knowledge;
using Extract.Language;
using Extract.Rules;
using Extract.Rules.Examples;

namespace Extract.Cli.Commands;

/// <summary><c>extract rules</c>: validate rules, run their examples, see what each earns and costs.</summary>
internal static class RulesCommand
{
    public static Command Create(Terminal terminal) => new("rules", "Validates rules, runs the examples in them, shows what each earns and costs.")
    {
        RulesCheckCommand.Create(terminal, Folder()),
        RulesSchemaCommand.Create(terminal),
        Test(terminal),
        Ledger(terminal),
    };

    private static Argument<string> Folder() => new("DIR")
    {
        Description = "Folder of rules (default: those that come with the program)",
        DefaultValueFactory = _ => SharedOptions.ShippedRules,
    };

    private static Command Test(Terminal terminal)
    {
        Argument<string> folder = Folder();
        Command command = new("test", "Runs the examples that rules carry.") { folder };
        command.SetAction((parsed, stop) => Task.Run(
            () =>
            {
                RuleSet rules = RuleSet.Load(parsed.GetRequiredValue(folder));
                int failed = 0;
                foreach (ExampleOutcome outcome in ExampleRunner.Run(rules, new TextAnalyzer()))
                {
                    stop.ThrowIfCancellationRequested();
                    if (outcome.Fault is not null)
                    {
                        failed++;
                        string where = $"{outcome.Example.File}:{outcome.Example.Line}:1";
                        terminal.Text.WriteLine($"{where}: {outcome.Rule}: {outcome.Fault}: “{outcome.Example.Text}”");
                        new ExampleDrawing(Drawing.On(terminal.Text, terminal.IsOutputDrawn), terminal.Width).Draw(outcome);
                    }
                }

                terminal.Text.WriteLine($"{rules.Examples.Count - failed} examples hold, {failed} fail");
                return failed == 0 ? ExitCode.Done : ExitCode.CheckFailed;
            },
            CancellationToken.None));
        return command;
    }

    private static Command Ledger(Terminal terminal)
    {
        Argument<string> folder = Folder();
        Option<string> articles = new("--articles") { Description = "Articles to read", HelpName = "DIR", DefaultValueFactory = _ => "corpus/articles" };
        Option<string> gold = new("--gold") { Description = "Folder of their gold files", HelpName = "DIR", DefaultValueFactory = _ => "corpus/gold" };
        Command command = new("ledger", "Shows what each rule earns and costs on annotated articles.") { folder, articles, gold };
        command.SetAction((parsed, stop) => Task.Run(
            () =>
            {
                Extractor extractor = new ExtractorBuilder().AddRules(parsed.GetRequiredValue(folder)).Build();
                IReadOnlyList<GoldArticle> expected = new GoldReader(extractor.Rules.Schema).ReadFolder(parsed.GetRequiredValue(gold));
                ArticleRun run = new(terminal, Environment.ProcessorCount, null);
                List<KnowledgeBase> found = [.. run.Map([parsed.GetRequiredValue(articles)], extractor.Extract, stop)];
                Comparison comparison = new Judge(extractor.Rules.Schema).Compare(expected, found);
                WriteLedger(terminal.Text, comparison, extractor.Rules.FactRuleNames);
                return run.HasProblems ? ExitCode.BadInput : ExitCode.Done;
            },
            CancellationToken.None));
        return command;
    }

    private static void WriteLedger(TextWriter text, Comparison comparison, IReadOnlyList<string> rules)
    {
        text.WriteLine($"{"rule",-40} {"exact",6} {"partly",6} {"opt",6} {"wrong",6} {"earned",7} {"cost",6}");
        foreach (RuleEntry entry in RuleLedger.Of(comparison, rules))
        {
            text.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{entry.Rule,-40} {entry.Exact,6} {entry.Partial,6} {entry.Optional,6} {entry.Spurious,6} {entry.Earned,7} {entry.Cost,6}"));
        }

        text.WriteLine(ScoreLines.Total(comparison));
    }
}
