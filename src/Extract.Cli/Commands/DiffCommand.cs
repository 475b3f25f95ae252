using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using Extract.Cli.Output;
using Extract.Cli.Pipeline;
using Extract.Evaluation.Gold;
using Extract.Evaluation.Judging;
using Extract.Evaluation.Reports;
using Extract.Knowledge.Store;
using Extract.Rules.Schema;

namespace Extract.Cli.Commands;

/// <summary><c>extract diff</c>: a knowledge base against the gold set.</summary>
internal static class DiffCommand
{
    public static Command Create(Terminal terminal)
    {
        Argument<string> knowledge = new("KB") { Description = "Knowledge base: json, jsonl, or a folder that run --into feeds" };
        Argument<string?> later = new("KB2") { Description = "A later knowledge base: shows what changed since the first (text or json)", Arity = ArgumentArity.ZeroOrOne };
        Option<string?> gold = new("--gold") { Description = "Folder of gold files to compare with", HelpName = "DIR" };
        Option<string> format = SharedOptions.Format("text", "json", "html", "markdown");
        Option<double?> failUnder = new("--fail-under")
        {
            Description = "Exit 1 when slot F1 is under this, 0 to 1",
            HelpName = "F1",
            CustomParser = result => double.TryParse(
                result.Tokens[0].Value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out double value) && value <= 1
                ? value
                : Invalid(result, "--fail-under takes a number from 0 to 1, like 0.45"),
        };
        Option<bool> byType = new("--by-type") { Description = "Text: a line for each fact type too" };
        Option<string?> output = SharedOptions.Output();
        Option<string> rules = SharedOptions.Rules();
        Command command = new("diff", "Compares a knowledge base with the gold set: what is missing, spurious or partly right; or with a later one: what changed.")
        {
            knowledge, later, gold, format, failUnder, byType, output, rules,
        };
        command.Validators.Add(result => Require(result, later, gold, format, failUnder));
        command.SetAction(parsed =>
        {
            if (parsed.GetValue(later) is { } second)
            {
                using Result changes = new(parsed.GetValue(output), terminal);
                KnowledgePair pair = new(parsed.GetRequiredValue(knowledge), second, parsed.GetRequiredValue(rules));
                pair.Write(changes.Stream, parsed.GetRequiredValue(format) == "json", Colours(parsed, output, terminal));
                changes.Commit();
                return ExitCode.Done;
            }

            FactSchema schema = SchemaReader.Read(Path.Join(parsed.GetRequiredValue(rules), "facts.yaml"));
            Comparison comparison = new Judge(schema).Compare(
                new GoldReader(schema).ReadFolder(parsed.GetRequiredValue(gold)!),
                KnowledgeSource.Read(parsed.GetRequiredValue(knowledge), schema.Undertaking));
            using Result result = new(parsed.GetValue(output), terminal);
            Write(result.Stream, comparison, parsed.GetRequiredValue(format), parsed.GetValue(byType), Colours(parsed, output, terminal));
            result.Commit();
            return Check(terminal, comparison, parsed.GetValue(failUnder));
        });
        return command;
    }

    private static void Require(CommandResult result, Argument<string?> later, Option<string?> gold, Option<string> format, Option<double?> failUnder)
    {
        bool isGold = result.GetResult(gold) is not null;
        if (result.GetValue(later) is null == !isGold)
        {
            result.AddError(isGold ? "a second knowledge base and --gold do not go together; compare with one of them" : "nothing to compare with; give --gold DIR or a second knowledge base");
        }
        else if (!isGold && result.GetResult(format) is { Tokens: [{ Value: not ("text" or "json") }, ..] })
        {
            result.AddError("what changed is told as text or json; choose one of them after --format");
        }
        else if (!isGold && result.GetResult(failUnder) is not null)
        {
            result.AddError("--fail-under is a measure against gold; give --gold DIR");
        }
    }

    private static double? Invalid(System.CommandLine.Parsing.ArgumentResult result, string message)
    {
        result.AddError(message);
        return null;
    }

    private static bool Colours(ParseResult parsed, Option<string?> output, Terminal terminal) =>
        terminal.IsOutputDrawn && parsed.GetValue(output) is null or "-";

    private static void Write(Stream stream, Comparison comparison, string format, bool byType, bool colours)
    {
        if (format == "json")
        {
            JsonReport.Write(stream, comparison);
            return;
        }

        using StreamWriter writer = new(stream, leaveOpen: true) { NewLine = "\n" };
        switch (format)
        {
            case "html":
                HtmlReport.Write(writer, comparison);
                break;
            case "markdown":
                MarkdownReport.Write(writer, comparison);
                break;
            default:
                DifferenceText.Write(writer, comparison, byType, colours);
                break;
        }
    }

    private static int Check(Terminal terminal, Comparison comparison, double? failUnder)
    {
        if (comparison.Unjudged.Count > 0)
        {
            terminal.Complain($"not judged, since there is no gold for them: {string.Join(", ", comparison.Unjudged)}");
        }

        double f1 = comparison.Total.Slots.F1;
        if (failUnder is not double least || f1 >= least)
        {
            return ExitCode.Done;
        }

        terminal.Complain(string.Create(CultureInfo.InvariantCulture, $"slot F1 {f1:F3} is under {least:F3}"));
        return ExitCode.CheckFailed;
    }
}
