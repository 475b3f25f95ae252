using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;

namespace Extract.Cli.Commands;

/// <summary>What <c>extract diff</c> is asked for, and which of it goes together.</summary>
internal sealed class DiffOptions
{
    public Argument<string> Knowledge { get; } = new("KB") { Description = "Knowledge base: json, jsonl, or a folder that run --into feeds" };

    public Argument<string?> Later { get; } = new("KB2")
    {
        Description = "A later knowledge base: shows what changed since the first (text or json); with --gold, which is nearer to it, and how sure that is",
        Arity = ArgumentArity.ZeroOrOne,
    };

    public Option<string?> Gold { get; } = new("--gold") { Description = "Folder of gold files to compare with", HelpName = "DIR" };

    public Option<string> Format { get; } = SharedOptions.Format("text", "json", "html", "markdown", "junit");

    public Option<double?> FailUnder { get; } = new("--fail-under")
    {
        Description = "Exit 1 when slot F1 is under this, 0 to 1",
        HelpName = "F1",
        CustomParser = result => Number(result, "--fail-under takes a number from 0 to 1, like 0.45", value => value <= 1),
    };

    public Option<string?> NoWorseThan { get; } = new("--no-worse-than")
    {
        Description = "Exit 1 when slot F1 or fact F1 is under that of an earlier run: what diff --format json wrote of it",
        HelpName = "BASELINE.json",
    };

    public Option<bool> ByType { get; } = new("--by-type") { Description = "Text: a line for each fact type too" };

    public Option<string[]> By { get; } = new("--by")
    {
        Description = "Text and markdown: a table of strict and lenient figures too, by type, role, article, or what facts belong to; may be repeated (the other forms have them all)",
        HelpName = "type|role|article|…",
        Arity = ArgumentArity.OneOrMore,
        AllowMultipleArgumentsPerToken = true,
    };

    public Option<string?> Articles { get; } = new("--articles")
    {
        Description = "Articles whose texts html shows and whose words --seconds counts (default: the folder articles beside the gold folder)",
        HelpName = "DIR",
    };

    public Option<string?> Record { get; } = new("--record")
    {
        Description = "Also append the figures to this JSON Lines file, which extract history draws",
        HelpName = "FILE",
    };

    public Option<string?> Commit { get; } = new("--commit")
    {
        Description = "What --record names the state of things (default: the commit of the working folder)",
        HelpName = "ID",
    };

    public Option<double?> Seconds { get; } = new("--seconds")
    {
        Description = "How long the run took, for --record: it counts the words of the articles and has words per second",
        HelpName = "S",
        CustomParser = result => Number(result, "--seconds takes a number over 0, like 9.5", value => value > 0),
    };

    public Option<string?> Output { get; } = SharedOptions.Output();

    public Option<string> Rules { get; } = SharedOptions.Rules();

    public void AddTo(Command command)
    {
        command.Add(Knowledge);
        command.Add(Later);
        foreach (Option option in (Option[])[Gold, Format, FailUnder, NoWorseThan, ByType, By, Articles, Record, Commit, Seconds, Output, Rules])
        {
            command.Add(option);
        }

        command.Validators.Add(Require);
    }

    private void Require(CommandResult result)
    {
        if (result.GetResult(Gold) is not null)
        {
            Option? lone = result.GetResult(Record) is null ? ((Option[])[Commit, Seconds]).FirstOrDefault(option => result.GetResult(option) is not null) : null;
            if (lone is not null)
            {
                result.AddError($"{lone.Name} says something about what is recorded; give --record FILE too");
            }

            return;
        }

        if (result.GetValue(Later) is null)
        {
            result.AddError("nothing to compare with; give --gold DIR or a second knowledge base");
        }
        else if (result.GetResult(Format) is { Tokens: [{ Value: not ("text" or "json") }, ..] })
        {
            result.AddError("what changed is told as text or json; choose one of them after --format");
        }
        else if (((Option[])[FailUnder, NoWorseThan, By, Articles, Record, Commit, Seconds]).FirstOrDefault(option => result.GetResult(option) is not null) is { } option)
        {
            result.AddError(option == FailUnder ? "--fail-under is a measure against gold; give --gold DIR" : $"{option.Name} is about a comparison with gold; give --gold DIR");
        }
    }

    private static double? Number(ArgumentResult result, string message, Func<double, bool> isValid)
    {
        if (double.TryParse(result.Tokens[0].Value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out double value) && isValid(value))
        {
            return value;
        }

        result.AddError(message);
        return null;
    }
}
