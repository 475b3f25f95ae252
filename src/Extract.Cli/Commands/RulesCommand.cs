using System.CommandLine;
using Extract.Cli.Output;
using Extract.Knowledge.Checking;
using Extract.Language;
using Extract.Rules;
using Extract.Rules.Examples;
using Extract.Rules.Values;

namespace Extract.Cli.Commands;

/// <summary><c>extract rules</c>: validate rules, run their examples, see what each earns and costs.</summary>
internal static class RulesCommand
{
    public static Command Create(Terminal terminal) => new("rules", "Validates rules, runs the examples in them, shows what each earns and costs.")
    {
        RulesCheckCommand.Create(terminal, Folder()),
        RulesSchemaCommand.Create(terminal),
        Test(terminal),
        RulesLedgerCommand.Create(terminal, Folder()),
        RulesLearnCommand.Create(terminal),
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

                // An example shows what a rule says; learned weights see whole articles, and may think otherwise of a sentence alone.
                RuleSet rules = RuleSet.Load(parsed.GetRequiredValue(folder), weights: false);
                TextAnalyzer analyzer = new();
                int failed = 0;
                foreach (ExampleOutcome outcome in ExampleRunner.Run(rules, analyzer))
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

                foreach ((ValueExample example, string? fault) in ValueExampleRunner.Run(rules.Values, analyzer))
                {
                    stop.ThrowIfCancellationRequested();
                    if (fault is not null)
                    {
                        failed++;
                        terminal.Text.WriteLine($"{example.File}:{example.Line}:1: {example.Rule}: {fault}: “{example.Text}”");
                    }
                }

                DomainChecks checks = DomainChecks.Load(rules.Folder, rules.Schema);
                foreach ((string check, string file, int line, string fault) in checks.FaultyExamples())
                {
                    failed++;
                    terminal.Text.WriteLine($"{file}:{line}:1: {check}: the example {fault}");
                }

                terminal.Text.WriteLine($"{rules.Examples.Count + rules.Values.Examples.Count + checks.ExampleCount - failed} examples hold, {failed} fail");
                return failed == 0 ? ExitCode.Done : ExitCode.CheckFailed;
            },
            CancellationToken.None));
        return command;
    }
}
