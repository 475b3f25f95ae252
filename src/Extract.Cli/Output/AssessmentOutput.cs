using Extract.Cli.Pipeline;
using Extract.Evaluation.Reports;
using Extract.Evaluation.Reports.Html;
using Extract.Rules;

namespace Extract.Cli.Output;

/// <summary>Writes what was judged in the form that is asked for.</summary>
/// <param name="articles">Folder of the texts; null to look beside the gold folder.</param>
/// <param name="by">Partitions of which text and Markdown show figures.</param>
/// <param name="byType">Whether text has a line for each type.</param>
internal sealed class AssessmentOutput(GoldRun run, string? articles, IReadOnlyCollection<string> by, bool byType)
{
    /// <param name="path">The file that it becomes; null for standard output.</param>
    /// <exception cref="UsageException">There is no such partition.</exception>
    public void Write(Stream stream, string format, string? path, bool colours)
    {
        string[] names = [.. run.Assessment.Parts().Select(part => part.Name)];
        if (by.FirstOrDefault(name => !names.Contains(name)) is { } unknown)
        {
            throw new UsageException($"\"{unknown}\" after --by is nothing that figures are told by; use {string.Join(", ", names)}");
        }

        switch (format)
        {
            case "json":
                JsonReport.Write(stream, run.Assessment, run.Runs);
                return;
            case "junit":
                JUnitReport.Write(stream, run.Assessment);
                return;
        }

        using StreamWriter writer = new(stream, leaveOpen: true) { NewLine = "\n" };
        switch (format)
        {
            case "html":
                HtmlReport.Write(writer, run.Assessment, new PageContent(run.Runs, run.Texts(articles), Sources(), file => LinkFrom(path, file)));
                break;
            case "markdown":
                MarkdownReport.Write(writer, run.Assessment, by, run.Runs);
                break;
            default:
                new AssessmentText(Drawing.On(writer, colours)).Write(run.Assessment, run.Runs, by, byType);
                break;
        }
    }

    private IReadOnlyDictionary<string, RuleSource> Sources()
    {
        try
        {
            return RuleSources.Load(run.Rules);
        }
        catch (RuleException)
        {
            // Figures need the schema alone; without the rest of the rules their names are shown.
            return PageContent.None.Rules;
        }
    }

    /// <summary>A rule's file as seen from the page.</summary>
    private string LinkFrom(string? path, string file)
    {
        string folder = path is null or "-" ? Directory.GetCurrentDirectory() : Path.GetDirectoryName(Path.GetFullPath(path))!;
        string target = File.Exists(file) ? file : Path.Join(run.Rules, file);
        return string.Join('/', Path.GetRelativePath(folder, Path.GetFullPath(target)).Replace('\\', '/').Split('/').Select(Uri.EscapeDataString));
    }
}
