using System.CommandLine;
using Extract.Articles;
using Extract.Cli.Output;
using Extract.Knowledge;
using Extract.Knowledge.Explaining;
using Extract.Rules.Explaining;
using Spectre.Console;

namespace Extract.Cli.Commands;

/// <summary><c>extract why-not</c>: why an expected fact was not found in an article.</summary>
internal static class WhyNotCommand
{
    public static Command Create(Terminal terminal)
    {
        Argument<string> article = new("ARTICLE") { Description = "The article: a file, or - for standard input" };
        Argument<string> wanted = new("FACT") { Description = "The fact that was expected: 'TYPE [STATUS] ROLE=\"FILLER\" …', like 'carry bearer=\"Oleg Kotov\"'" };
        Option<int> most = new("--most") { Description = "Text: how many rules to show", HelpName = "N", DefaultValueFactory = _ => 5 };
        Option<string> format = SharedOptions.Format("text", "json");
        Option<bool> isJson = SharedOptions.Json();
        Option<string?> output = SharedOptions.Output();
        Option<string> rules = SharedOptions.Rules();
        Option<string?> models = SharedOptions.Models();
        Command command = new("why-not", "Shows why an expected fact was not found: the rules that came nearest, and what stopped each.")
        {
            article, wanted, most, format, isJson, output, rules, models,
        };
        command.SetAction(parsed =>
        {
            string folder = parsed.GetRequiredValue(rules);
            FactExpression expected = FactExpression.Parse(parsed.GetRequiredValue(wanted), Rules.Schema.SchemaReader.Read(Path.Join(folder, "facts.yaml")));
            List<ArticleException> problems = [];
            IReadOnlyList<ArticleSource> sources = Articles.Articles.Find([parsed.GetRequiredValue(article)], problems, terminal.In);
            if (problems.Count > 0)
            {
                throw problems[0];
            }

            Extractor extractor = SharedOptions.Extractor(folder, parsed.GetValue(models));
            IEnumerable<WhyNotReport> reports = sources.Select(source => WhyNot.Explain(extractor.Trace(source.Read()), extractor.Rules, expected));
            using Result result = new(parsed.GetValue(output), terminal);
            if (parsed.GetValue(isJson) || parsed.GetRequiredValue(format) == "json")
            {
                ExplanationJson.Write(result.Stream, reports, WhyNotJson.Write);
            }
            else
            {
                using StreamWriter writer = new(result.Stream, leaveOpen: true) { NewLine = "\n" };
                WhyNotDrawing drawing = new(Drawing.On(writer, parsed.GetValue(output) is null && terminal.IsOutputDrawn), Math.Max(1, parsed.GetValue(most)));
                foreach (WhyNotReport report in reports)
                {
                    drawing.Draw(report);
                }
            }

            result.Commit();
            return ExitCode.Done;
        });
        return command;
    }
}
