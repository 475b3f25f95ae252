using System.CommandLine;
using Extract.Cli.Output;
using Extract.Knowledge.Checking;
using Extract.Knowledge.Profile;
using Extract.Language;
using Extract.Rules;
using Extract.Rules.Checking;

namespace Extract.Cli.Commands;

/// <summary><c>extract rules check</c>: every fault of a folder of rules, and what in it does nothing.</summary>
internal static class RulesCheckCommand
{
    public static Command Create(Terminal terminal, Argument<string> folder)
    {
        Option<string> format = SharedOptions.Format("text", "json");
        Option<bool> strict = new("--strict") { Description = "Exit 1 when there are warnings" };
        Command command = new("check", "Validates rules: faults, rules that never match, shadowed and unused ones.") { folder, format, strict };
        command.SetAction(parsed =>
        {
            CheckReport report = Check(parsed.GetRequiredValue(folder));
            if (report.Findings.Count == 1 && report.Findings[0] is { Severity: Severity.Error, Line: 0 } only)
            {
                // Nothing to look into: a folder or file that is not there.
                throw new RuleException(only.File, 0, 0, only.Message);
            }

            if (parsed.GetRequiredValue(format) == "json")
            {
                new FindingText().WriteJson(terminal.Out, report);
            }
            else
            {
                new FindingText().Write(terminal.Text, report);
                terminal.Text.WriteLine(Summary(report));
            }

            return report.Errors > 0 ? ExitCode.BadInput : report.Warnings > 0 && parsed.GetValue(strict) ? ExitCode.CheckFailed : ExitCode.Done;
        });
        return command;
    }

    private static CheckReport Check(string folder)
    {
        CheckReport report = RuleChecker.Check(folder, new TextAnalyzer(), ProfileLexicons.Names);
        if (report.Errors == 0)
        {
            try
            {
                RuleSet rules = RuleSet.Load(folder);
                KnowledgeProfile.Load(rules);
                DomainChecks.Load(folder, rules.Schema);
            }
            catch (RuleException fault)
            {
                Finding finding = new(Severity.Error, "invalid", fault.File, fault.Line, fault.Column, fault.Length, fault.Message, null);
                return report with { Findings = [.. report.Findings, finding] };
            }
        }

        return report;
    }

    private static string Summary(CheckReport report)
    {
        string warnings = report.Warnings switch { 0 => "", 1 => ", 1 warning", int n => $", {n} warnings" };
        string rules = $"{report.Rules} rules with {report.Examples} examples";
        return report.Errors == 0 ? $"{rules} are valid{warnings}" : $"{rules} could be read, {report.Errors} error{(report.Errors == 1 ? "" : "s")}{warnings}";
    }
}
