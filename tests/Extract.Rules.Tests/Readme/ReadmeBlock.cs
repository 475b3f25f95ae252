using Extract.Rules.Checking;
using Extract.Rules.Examples;
using Extract.Rules.Loading;
using Extract.Rules.Schema;
using Extract.Rules.Yaml;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Extract.Rules.Tests.Readme;

/// <summary>
/// Runs a block of rules: as a file among those that ship, its examples hold, each of its rules has one that must match and one that must stay
/// silent, and nothing in it is idle. A schema or a list of status words is only read.
/// </summary>
internal static class ReadmeBlock
{
    /// <summary>All that is wrong with a block; lines are those of the block.</summary>
    public static List<string> FaultsOf(string text)
    {
        try
        {
            YamlMappingNode root = ShippedFolder.Parse(text);
            if (root.Children.ContainsKey("entities"))
            {
                SchemaReader.Read(YamlSource.Parse("facts.yaml", text));
                return [];
            }

            return root.Children.ContainsKey("modals") ? StatusFaults(text) : RuleFaults(text);
        }
        catch (Exception fault) when (fault is YamlException or FormatException or RuleException)
        {
            return [fault.Message];
        }
    }

    private static List<string> StatusFaults(string text)
    {
        using RuleFolder folder = new();
        folder.Write("status.yaml", text);
        RuleFolderReader.ReadStatusWords(folder.Path);
        return [];
    }

    private static List<string> RuleFaults(string text)
    {
        using ShippedFolder folder = new(text);
        RuleSet rules = RuleSet.Load(folder.Path);
        List<string> shown = [.. rules.Examples.Where(e => Path.GetFileName(e.Value.File) == ShippedFolder.File).Select(e => e.Key).Distinct()];
        if (shown.Count == 0)
        {
            return ["it has no examples, so that nothing can be run; add a rule with some, or do not call it yaml"];
        }

        List<string> faults = [.. shown.SelectMany(rule => ExampleRunner.Run(rules, English.Analyzer, rule)).Where(o => o.Fault is not null).Select(o => $"line {o.Example.Line}: {o.Rule} {o.Fault}: “{o.Example.Text}”")];
        return faults.Count > 0 ? faults : [.. RuleChecker.Check(folder.Path, English.Analyzer).Findings.Where(IsOfBlock).Select(f => $"line {f.Line}: {f.Message} [{f.Rule}]")];
    }

    /// <summary>Faults in other files come of the block too: they are right without it.</summary>
    private static bool IsOfBlock(Finding finding) => finding.Severity == Severity.Error || Path.GetFileName(finding.File) == ShippedFolder.File;
}
