using System.CommandLine;
using System.CommandLine.Parsing;

namespace Extract.Cli.Commands;

/// <summary>Options that several verbs have.</summary>
internal static class SharedOptions
{
    /// <summary>The rules that came with the program.</summary>
    public static string ShippedRules => Path.Join(AppContext.BaseDirectory, "rules");

    public static Option<string> Rules() => new("--rules")
    {
        Description = "Folder of rules (default: those that come with the program)",
        HelpName = "DIR",
        DefaultValueFactory = _ => ShippedRules,
    };

    public static Option<string?> Output() => new("--output", "-o")
    {
        Description = "File for the result (default: standard output); complete or absent, never half",
        HelpName = "FILE",
    };

    public static Option<string> Format(params string[] formats)
    {
        Option<string> option = new("--format")
        {
            Description = $"Form of the result: {string.Join(", ", formats)}",
            HelpName = string.Join('|', formats),
            DefaultValueFactory = _ => formats[0],
        };
        option.Validators.Add(result => Require(result, formats));
        return option;
    }

    private static void Require(OptionResult result, string[] formats)
    {
        string? format = result.GetValueOrDefault<string>();
        if (!formats.Contains(format))
        {
            result.AddError($"unknown format \"{format}\": use {string.Join(", ", formats)}");
        }
    }
}
