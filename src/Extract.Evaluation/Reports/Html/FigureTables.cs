using System.Globalization;
using Extract.Evaluation.Assessing;
using Extract.Evaluation.Errors;
using Extract.Evaluation.Judging;
using Extract.Evaluation.Statistics;

namespace Extract.Evaluation.Reports.Html;

/// <summary>The figures of a page as tables.</summary>
internal static class FigureTables
{
    public static void Write(TextWriter output, Assessment assessment, RunComparison? runs)
    {
        output.Write($"<p>{HtmlPage.Encoded(ScoreLines.Total(assessment.Strict))}</p>\n");
        WriteSides(output, assessment);
        if (runs is not null)
        {
            WriteRuns(output, runs);
        }

        WriteCounts(output, "Errors by class", assessment.Errors.Classes.Select(c => (ErrorName.Of(c.Key), c.Value)));
        WriteCounts(output, "Lost most likely at", assessment.Errors.Stages.Select(s => (ErrorName.Of(s.Key), s.Value)));
        foreach ((string name, IReadOnlyList<PartFigures> parts) in assessment.Parts())
        {
            output.Write($"<details{(name == "type" ? " open" : "")}><summary>By {HtmlPage.Encoded(name)}</summary>\n");
            WriteParts(output, name, parts);
            output.Write("</details>\n");
        }
    }

    private static void WriteSides(TextWriter output, Assessment assessment)
    {
        bool hasIntervals = assessment.Intervals.Count > 0;
        output.Write($"<table><caption>All articles</caption><tr><th>figure<th>strict{(hasIntervals ? "<th>95 % of samples" : "")}<th>lenient</tr>\n");
        for (int i = 0; i < Figure.All.Count; i++)
        {
            Figure figure = Figure.All[i];
            string range = hasIntervals ? $"<td>{ScoreLines.Range(assessment.Intervals[i])}" : "";
            output.Write(string.Create(
                CultureInfo.InvariantCulture,
                $"<tr><td>{figure.Name}<td>{figure.Of(assessment.Strict.Total):F3}{range}<td>{figure.Of(assessment.Lenient.Total):F3}</tr>\n"));
        }

        output.Write("</table>\n");
    }

    private static void WriteRuns(TextWriter output, RunComparison runs)
    {
        output.Write($"<p>{HtmlPage.Encoded(RunLines.Changes(runs))}</p>\n<table><caption>Against the first run (* p under 0.05)</caption>");
        IEnumerable<(string, Significance)> figures = runs.Figures.Select(f => (f.Figure.Name, f.Significance))
            .Concat(runs.Lenient.Where(f => f.Figure == Figure.SlotF1).Select(f => ("lenient slot F1", f.Significance)))
            .Concat(runs.Types.Where(t => t.Significance.Difference != 0));
        foreach ((string name, Significance significance) in figures)
        {
            output.Write($"<tr><td>{HtmlPage.Encoded(name)}<td>{HtmlPage.Encoded(RunLines.Of(significance))}</tr>\n");
        }

        output.Write("</table>\n");
        RunChange[] gone = [.. runs.Changes.Where(change => change.After is null)];
        if (gone.Length > 0)
        {
            output.Write($"<details><summary>No longer wrong: {gone.Length}</summary><ul>\n");
            foreach (RunChange change in gone)
            {
                output.Write($"<li>{HtmlPage.Encoded($"{change.Article}: {RunLines.Of(change).Headline}")}</li>\n");
            }

            output.Write("</ul></details>\n");
        }
    }

    private static void WriteCounts(TextWriter output, string caption, IEnumerable<(string Name, int Count)> counts)
    {
        (string Name, int Count)[] rows = [.. counts];
        if (rows.Length > 0)
        {
            output.Write($"<table><caption>{caption}</caption>");
            output.Write(string.Concat(rows.Select(row => $"<tr><td>{row.Name}<td>{row.Count}</tr>\n")));
            output.Write("</table>\n");
        }
    }

    private static void WriteParts(TextWriter output, string name, IReadOnlyList<PartFigures> parts)
    {
        bool hasFacts = name != "role";
        output.Write($"<table><tr><th>{HtmlPage.Encoded(name)}<th>slot P<th>slot R<th>slot F1<th>lenient F1<th>gold slots<th>found slots");
        output.Write(hasFacts ? "<th>gold facts<th>found facts<th>exact</tr>\n" : "</tr>\n");
        foreach (PartFigures part in parts)
        {
            (Measures slots, Tally tally) = (part.Strict.Slots, part.Strict);
            output.Write(string.Create(
                CultureInfo.InvariantCulture,
                $"<tr><td>{HtmlPage.Encoded(part.Name.Length > 0 ? part.Name : "(none)")}<td>{slots.Precision:F3}<td>{slots.Recall:F3}<td>{slots.F1:F3}"
                    + $"<td>{part.Lenient.Slots.F1:F3}<td>{tally.GoldSlots}<td>{tally.SystemSlots}"));
            output.Write(hasFacts ? $"<td>{tally.GoldFacts}<td>{tally.SystemFacts}<td>{tally.Exact}</tr>\n" : "</tr>\n");
        }

        output.Write("</table>\n");
    }
}
