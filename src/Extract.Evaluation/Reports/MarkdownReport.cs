using System.Globalization;
using Extract.Evaluation.Judging;

namespace Extract.Evaluation.Reports;

/// <summary>A comparison as Markdown, for pull requests and notes.</summary>
public static class MarkdownReport
{
    public static void Write(TextWriter output, Comparison comparison)
    {
        output.Write($"# Extracted against gold\n\n{ScoreLines.Total(comparison)}\n\n");
        output.Write("| type | slot P | slot R | slot F1 | gold facts | found facts | exact |\n|---|---|---|---|---|---|---|\n");
        foreach ((string type, Tally tally) in comparison.ByType)
        {
            Measures slots = tally.Slots;
            output.Write(string.Create(
                CultureInfo.InvariantCulture,
                $"| {type} | {slots.Precision:F3} | {slots.Recall:F3} | {slots.F1:F3} | {tally.GoldFacts} | {tally.SystemFacts} | {tally.Exact} |\n"));
        }

        string article = "";
        foreach (Difference difference in comparison.Differences)
        {
            if (difference.Article != article)
            {
                article = difference.Article;
                output.Write($"\n## {Escaped(article)}\n\n");
            }

            (string headline, IReadOnlyList<string> details) = FactText.Of(difference);
            output.Write($"- **{difference.Kind}** {Escaped(headline)}\n");
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
