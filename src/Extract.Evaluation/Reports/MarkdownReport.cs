using System.Globalization;
using Extract.Evaluation.Assessing;
using Extract.Evaluation.Errors;
using Extract.Evaluation.Judging;

namespace Extract.Evaluation.Reports;

/// <summary>An assessment as Markdown, for pull requests and notes.</summary>
public static class MarkdownReport
{
    /// <param name="parts">The partitions to show besides types.</param>
    /// <param name="runs">How the assessment differs from that of an earlier run: then that is told, and no list of all differences.</param>
    public static void Write(TextWriter output, Assessment assessment, IReadOnlyCollection<string>? parts = null, RunComparison? runs = null)
    {
        output.Write($"# Extracted against gold\n\n{ScoreLines.Total(assessment.Strict)}\n\n");
        output.Write(string.Concat(ScoreLines.Beside(assessment).Concat(ScoreLines.Errors(assessment.Errors)).Select(line => $"- {line}\n")));
        foreach ((string name, IReadOnlyList<PartFigures> figures) in assessment.Parts())
        {
            if (name == "type" || parts?.Contains(name) == true)
            {
                Write(output, name, figures);
            }
        }

        if (runs is null)
        {
            Write(output, assessment.Strict.Differences.Select(d => (d.Article, d.Kind.ToString(), FactText.Of(d))));
            return;
        }

        output.Write("\n## Against the first run\n\n");
        output.Write(string.Concat(RunLines.Figures(runs).Append(RunLines.Changes(runs)).Select(line => $"- {Escaped(line)}\n")));
        Write(output, runs.Changes.Select(change => (change.Article, change.Kind.ToString(), RunLines.Of(change))));
    }

    private static void Write(TextWriter output, string name, IReadOnlyList<PartFigures> parts)
    {
        output.Write($"\n| {name} | slot P | slot R | slot F1 | gold facts | found facts | exact | lenient F1 |\n|---|---|---|---|---|---|---|---|\n");
        foreach (PartFigures part in parts)
        {
            Measures slots = part.Strict.Slots;
            string facts = name == "role" ? " | | " : $" {part.Strict.GoldFacts} | {part.Strict.SystemFacts} | {part.Strict.Exact} ";
            output.Write(string.Create(
                CultureInfo.InvariantCulture,
                $"| {Escaped(part.Name.Length > 0 ? part.Name : "(none)")} | {slots.Precision:F3} | {slots.Recall:F3} | {slots.F1:F3} |{facts}| {part.Lenient.Slots.F1:F3} |\n"));
        }
    }

    private static void Write(TextWriter output, IEnumerable<(string Article, string Kind, (string Headline, IReadOnlyList<string> Details) Text)> items)
    {
        string last = "";
        foreach ((string article, string kind, (string headline, IReadOnlyList<string> details)) in items)
        {
            if (article != last)
            {
                last = article;
                output.Write($"\n## {Escaped(article)}\n\n");
            }

            output.Write($"- **{kind}** {Escaped(headline)}\n");
            foreach (string detail in details)
            {
                output.Write($"  - {Escaped(detail)}\n");
            }
        }
    }

    private static string Escaped(string text)
    {
        foreach (string mark in new[] { "\\", "*", "_", "[", "]", "<", "`", "|" })
        {
            text = text.Replace(mark, "\\" + mark, StringComparison.Ordinal);
        }

        return text;
    }
}
