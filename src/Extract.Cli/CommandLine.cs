using System.CommandLine;
using System.CommandLine.Parsing;
using Extract.Articles;
using Extract.Cli.Commands;

namespace Extract.Cli;

/// <summary>The command <c>extract</c>: its verbs, and how failures become one line and an exit code.</summary>
internal static class CommandLine
{
    public static async Task<int> RunAsync(string[] arguments, Terminal terminal, CancellationToken stop = default)
    {
        RootCommand root = new("Reads news articles and writes down the facts that they tell, with the words that prove each.");
        root.Add(RunCommand.Create(terminal));
        root.Add(DiffCommand.Create(terminal));
        root.Add(HistoryCommand.Create(terminal));
        root.Add(ExportCommand.Create(terminal));
        root.Add(SchemaCommand.Create(terminal));
        root.Add(WhyCommand.Create(terminal));
        root.Add(WhyNotCommand.Create(terminal));
        root.Add(ShowCommand.Create(terminal));
        root.Add(RulesCommand.Create(terminal));
        root.Add(TrainCommand.Create(terminal));
        root.Add(EvaluateCommand.Create(terminal));
        root.Add(GoldCommand.Create(terminal));
        root.Add(AnnotateCommand.Create(terminal));
        root.Add(AgreeCommand.Create(terminal));

        // An article may be named @something: no response files.
        ParseResult parsed = root.Parse(arguments, new ParserConfiguration { ResponseFileTokenReplacer = null });
        if (parsed.Errors.Count > 0 && parsed.Action is not System.CommandLine.Help.HelpAction)
        {
            terminal.Complain($"extract: {WrongUsage(parsed)}");
            return ExitCode.BadInput;
        }

        InvocationConfiguration configuration = new()
        {
            EnableDefaultExceptionHandler = false,
            ProcessTerminationTimeout = TimeSpan.FromSeconds(10),
            Output = terminal.Text,
            Error = terminal.Error,
        };
        int code = await Guard(terminal, () => parsed.InvokeAsync(configuration, stop));
        return code == ExitCode.Done || code == ExitCode.CheckFailed ? await Guard(terminal, () => Flush(terminal, code)) : code;
    }

    private static string WrongUsage(ParseResult parsed)
    {
        // "Unrecognized 'foo'" says more than that a verb is missing.
        string message = parsed.UnmatchedTokens.Count > 0 ? $"unknown command or argument \"{parsed.UnmatchedTokens[0]}\"" : parsed.Errors[0].Message;
        string what = string.Join(' ', message.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).TrimEnd('.');
        string verb = "";
        for (SymbolResult? result = parsed.CommandResult; result is CommandResult { Command: not RootCommand } command; result = result.Parent)
        {
            verb = $" {command.Command.Name}{verb}";
        }

        return $"{what}; see extract{verb} --help";
    }

    private static async Task<int> Flush(Terminal terminal, int code)
    {
        await terminal.Text.FlushAsync();
        return code;
    }

    /// <summary>Every failure is one line; only a fault of our own tells its kind.</summary>
    private static async Task<int> Guard(Terminal terminal, Func<Task<int>> run)
    {
        try
        {
            return await run();
        }
        catch (OperationCanceledException)
        {
            terminal.Complain("extract: stopped; no file was left half written");
            return ExitCode.Stopped;
        }
        catch (InputException fault)
        {
            terminal.Complain(fault.Report);
        }
        catch (UsageException fault)
        {
            terminal.Complain($"extract: {fault.Message}");
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or InvalidDataException)
        {
            terminal.Complain($"extract: {OneLine(fault)}; check the file");
        }
        catch (Exception fault)
        {
            terminal.Complain($"extract: a fault of the program, {fault.GetType().Name}: {OneLine(fault)}; please report it");
        }

        return ExitCode.BadInput;
    }

    public static string OneLine(Exception fault) => fault.Message.ReplaceLineEndings(" ").TrimEnd('.');
}
