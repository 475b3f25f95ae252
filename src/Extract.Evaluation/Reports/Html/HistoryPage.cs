using System.Globalization;
using Extract.Evaluation.History;

namespace Extract.Evaluation.Reports.Html;

/// <summary>Figures over time as one page that needs nothing else: charts of F1 and speed, and the table of them.</summary>
public static class HistoryPage
{
    public static void Write(TextWriter output, IReadOnlyList<HistoryEntry> entries) => HtmlPage.Write(output, "F1 and speed over time", body =>
    {
        string[] commits = [.. entries.Select(HistoryText.Commit)];
        LineChart.Write(
            body,
            "F1",
            commits,
            [
                new ChartSeries("slot F1", "one", [.. entries.Select(e => (double?)e.Slots.F1)]),
                new ChartSeries("fact F1", "two", [.. entries.Select(e => (double?)e.Facts.F1)]),
                new ChartSeries("lenient slot F1", "three", [.. entries.Select(e => (double?)e.LenientF1)]),
            ],
            "F3");
        LineChart.Write(body, "Words per second", commits, [new ChartSeries("words per second", "four", [.. entries.Select(e => e.WordsPerSecond)])], "F0");
        WriteTable(body, entries);
    });

    private static void WriteTable(TextWriter body, IReadOnlyList<HistoryEntry> entries)
    {
        string[] types = [.. entries.SelectMany(e => e.Types).Select(t => t.Key).Distinct().Order(StringComparer.Ordinal)];
        body.Write("<table><caption>By commit; slot F1 of each type</caption><tr><th>commit<th>articles<th>slot P<th>slot R<th>slot F1<th>lenient F1<th>fact F1<th>words/s");
        body.Write(string.Concat(types.Select(type => $"<th>{HtmlPage.Encoded(type)}")) + "</tr>\n");
        foreach (HistoryEntry entry in entries)
        {
            Dictionary<string, double> own = new(entry.Types);
            string speed = entry.WordsPerSecond is { } words ? words.ToString("F0", CultureInfo.InvariantCulture) : "–";
            body.Write(string.Create(
                CultureInfo.InvariantCulture,
                $"<tr><td>{HtmlPage.Encoded(HistoryText.Commit(entry))}<td>{entry.Articles}<td>{entry.Slots.Precision:F3}<td>{entry.Slots.Recall:F3}<td>{entry.Slots.F1:F3}"
                    + $"<td>{entry.LenientF1:F3}<td>{entry.Facts.F1:F3}<td>{speed}"));
            body.Write(string.Concat(types.Select(type => own.TryGetValue(type, out double f1) ? $"<td>{f1.ToString("F3", CultureInfo.InvariantCulture)}" : "<td>–")) + "</tr>\n");
        }

        body.Write("</table>\n");
    }
}
