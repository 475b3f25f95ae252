using System.CommandLine;
using System.Globalization;
using Extract.Cli.Output;
using Extract.Cli.Pipeline;
using Extract.Evaluation.History;
using Extract.Evaluation.Judging;

namespace Extract.Cli.Commands;

/// <summary><c>extract diff</c>: a knowledge base, or two, against the gold set; or two against each other.</summary>
internal static class DiffCommand
{
    public static Command Create(Terminal terminal)
    {
        DiffOptions options = new();
        Command command = new("diff", "Compares a knowledge base with the gold set: what is missing, spurious or partly right; or with a later one: what changed.");
        options.AddTo(command);
        command.SetAction(parsed =>
        {
            bool colours = terminal.IsOutputDrawn && parsed.GetValue(options.Output) is null or "-";
            if (parsed.GetValue(options.Gold) is null)
            {
                using Result changes = new(parsed.GetValue(options.Output), terminal);
                KnowledgePair pair = new(parsed.GetRequiredValue(options.Knowledge), parsed.GetValue(options.Later)!, parsed.GetRequiredValue(options.Rules));
                pair.Write(changes.Stream, parsed.GetRequiredValue(options.Format) == "json", colours);
                changes.Commit();
                return ExitCode.Done;
            }

            return Judge(terminal, parsed, options, colours);
        });
        return command;
    }

    private static int Judge(Terminal terminal, ParseResult parsed, DiffOptions options, bool colours)
    {
        Baseline? baseline = parsed.GetValue(options.NoWorseThan) is { } file ? Baseline.Read(file) : null;
        GoldRun run = GoldRun.Read(
            parsed.GetRequiredValue(options.Rules), parsed.GetValue(options.Gold)!, parsed.GetRequiredValue(options.Knowledge), parsed.GetValue(options.Later));
        AssessmentOutput output = new(run, parsed.GetValue(options.Articles), parsed.GetValue(options.By) ?? [], parsed.GetValue(options.ByType));
        string? path = parsed.GetValue(options.Output);
        using Result result = new(path, terminal);
        output.Write(result.Stream, parsed.GetRequiredValue(options.Format), path, colours);
        if (parsed.GetValue(options.Record) is { } record)
        {
            Recording.Append(record, run, parsed.GetValue(options.Commit), parsed.GetValue(options.Articles), parsed.GetValue(options.Seconds));
        }

        result.Commit();
        return Check(terminal, run.Assessment.Strict, parsed.GetValue(options.FailUnder)) & Check(terminal, run, baseline) ? ExitCode.Done : ExitCode.CheckFailed;
    }

    private static bool Check(Terminal terminal, Comparison comparison, double? failUnder)
    {
        if (comparison.Unjudged.Count > 0)
        {
            terminal.Complain($"not judged, since there is no gold for them: {string.Join(", ", comparison.Unjudged)}");
        }

        double f1 = comparison.Total.Slots.F1;
        if (failUnder is not double least || f1 >= least)
        {
            return true;
        }

        terminal.Complain(string.Create(CultureInfo.InvariantCulture, $"slot F1 {f1:F3} is under {least:F3}"));
        return false;
    }

    private static bool Check(Terminal terminal, GoldRun run, Baseline? baseline)
    {
        if (baseline is null)
        {
            return true;
        }

        if (baseline.Articles != run.Assessment.Strict.Articles)
        {
            terminal.Complain($"the earlier run was judged on {baseline.Articles} articles, this one on {run.Assessment.Strict.Articles}: figures may differ for that alone");
        }

        string[] fallen = [.. baseline.Fallen(run.Assessment)];
        Array.ForEach(fallen, terminal.Complain);
        return fallen.Length == 0;
    }
}
