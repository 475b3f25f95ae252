using System.CommandLine;
using Extract.Cli.Output;
using Extract.Cli.Pipeline;
using Extract.Evaluation.Gold;
using Extract.Evaluation.Ledgers;
using Extract.Knowledge;
using Extract.Knowledge.Explaining;
using Extract.Knowledge.Profile;
using Extract.Rules.Checking;

namespace Extract.Cli.Commands;

/// <summary><c>extract rules ledger</c>: what each rule earns on annotated articles, and what it costs.</summary>
internal static class RulesLedgerCommand
{
    public static Command Create(Terminal terminal, Argument<string> folder)
    {
        Option<string[]> articles = Inputs("--articles", "Articles to read (default: corpus/articles)", "corpus/articles");
        Option<string[]> gold = Inputs("--gold", "Folders of their gold files (default: corpus/gold)", "corpus/gold");
        Option<string> format = SharedOptions.Format("text", "json");
        Option<string> sort = Choice("--sort", "Order of the rules, the most first", LedgerOrder.Names);
        Option<string> ablate = Choice("--ablate", "Which rules are left out, one at a time, to see what only they bring; mentions reads all articles again for each mention rule", ["facts", "mentions", "none"]);
        Option<bool> noTime = new("--no-time")
        {
            Description = "Leave the time out, so that the result is the same each time. It is not that of an ordinary run: each rule is run by itself "
                + "over all articles, five times, and the shortest time counts, less what the middle one of all takes, which has nothing to do",
        };
        Option<string?> output = SharedOptions.Output();
        Command command = new("ledger", "Shows what each rule earns and costs on annotated articles: facts and slots, right and wrong, those that only it finds, and time.")
        {
            folder, articles, gold, format, sort, ablate, noTime, output,
        };
        command.SetAction((parsed, stop) => Task.Run(
            () =>
            {
                Extractor extractor = new ExtractorBuilder().AddRules(parsed.GetRequiredValue(folder)).Build();
                GoldReader reader = new(extractor.Rules.Schema);
                List<GoldArticle> expected = [.. parsed.GetRequiredValue(gold).SelectMany(reader.ReadFolder)];
                ArticleRun run = new(terminal, Environment.ProcessorCount, null);
                List<ArticleTrace> traces = [.. run.Map(parsed.GetRequiredValue(articles), extractor.Trace, stop)];
                IReadOnlyList<LedgerArticle> judged = Pair(terminal, traces, expected);

                RuleLedger ledger = RuleLedger.Of(extractor.Rules, judged);
                LedgerRun more = new(terminal, extractor, judged);
                ledger = more.Ablate(ledger, parsed.GetRequiredValue(ablate), stop);
                ledger = parsed.GetValue(noTime) ? ledger : more.Time(ledger, stop);
                ledger = ledger with { Entries = LedgerOrder.Sort(ledger.Entries, parsed.GetRequiredValue(sort)) };

                IEnumerable<Finding> findings = RuleChecker.Check(extractor.Rules.Folder, null, ProfileLexicons.Names).Findings;
                LedgerReport report = new(ledger, extractor.Rules.Origins, [.. findings.Where(f => f.Code == "shadowed")]);
                using Result result = new(parsed.GetValue(output), terminal);
                Write(result.Stream, report, parsed.GetRequiredValue(format));
                result.Commit();
                return run.HasProblems ? ExitCode.BadInput : ExitCode.Done;
            },
            CancellationToken.None));
        return command;
    }

    private static IReadOnlyList<LedgerArticle> Pair(Terminal terminal, List<ArticleTrace> traces, List<GoldArticle> gold)
    {
        List<string> unjudged = [];
        IReadOnlyList<LedgerArticle> judged = LedgerArticle.Pair(traces, gold, unjudged);
        if (judged.Count == 0)
        {
            throw new UsageException("none of the articles has a gold file; give --articles and --gold that belong together");
        }

        if (unjudged.Count > 0)
        {
            terminal.Complain($"left out, since there is no gold for them: {string.Join(", ", unjudged)}");
        }

        return judged;
    }

    private static void Write(Stream stream, LedgerReport report, string format)
    {
        if (format == "json")
        {
            LedgerJson.Write(stream, report);
            return;
        }

        using StreamWriter writer = new(stream, leaveOpen: true) { NewLine = "\n" };
        LedgerTable.Write(writer, report);
    }

    private static Option<string[]> Inputs(string name, string description, string value) => new(name)
    {
        Description = description,
        HelpName = "DIR",
        AllowMultipleArgumentsPerToken = true,
        DefaultValueFactory = _ => [value],
    };

    private static Option<string> Choice(string name, string description, IReadOnlyList<string> values)
    {
        Option<string> option = new(name)
        {
            Description = $"{description}: {string.Join(", ", values)}",
            HelpName = string.Join('|', values),
            DefaultValueFactory = _ => values[0],
        };
        option.Validators.Add(result =>
        {
            if (!values.Contains(result.GetValueOrDefault<string>()))
            {
                result.AddError($"{name} takes one of {string.Join(", ", values)}, not \"{result.GetValueOrDefault<string>()}\"");
            }
        });
        return option;
    }
}
