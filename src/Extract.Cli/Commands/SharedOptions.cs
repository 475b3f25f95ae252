using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using Extract.Knowledge;
using Extract.Language;

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

    public static Option<string?> Models() => new("--models")
    {
        Description = "Folder of language models that train made (default: those that come with the program)",
        HelpName = "DIR",
    };

    /// <param name="more">What else the verb takes it for.</param>
    public static Option<string?> Output(string more = "") => new("--output", "-o")
    {
        Description = $"File for the result (default: standard output); complete or absent, never half{more}",
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

    /// <summary>The least confidence of facts that are written; 0 writes all.</summary>
    public static Option<double> MinConfidence() => new("--min-confidence")
    {
        Description = "Leaves out facts that are less sure, 0 to 1 (default: 0, none)",
        HelpName = "P",
        CustomParser = result =>
        {
            if (!double.TryParse(result.Tokens[0].Value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out double least) || least is not (>= 0 and <= 1))
            {
                result.AddError($"\"{result.Tokens[0].Value}\" after --min-confidence is no probability; write a number from 0 to 1");
            }

            return least;
        },
    };

    public static Option<bool> Json() => new("--json") { Description = "The same as --format json" };

    /// <summary>The analyzer over the models after <c>--models</c>.</summary>
    public static TextAnalyzer Analyzer(string? models) => models is null ? new TextAnalyzer() : TextAnalyzer.Load(models);

    /// <summary>An extractor over the rules after <c>--rules</c> and the models after <c>--models</c>.</summary>
    public static Extractor Extractor(string rules, string? models)
    {
        ExtractorBuilder builder = new ExtractorBuilder().AddRules(rules);

        // The shipped models load while the rules are read.
        return (models is null ? builder : builder.UseAnalyzer(TextAnalyzer.Load(models))).Build();
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
