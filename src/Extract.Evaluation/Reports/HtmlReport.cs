using System.Globalization;
using System.Net;
using Extract.Evaluation.Judging;

namespace Extract.Evaluation.Reports;

/// <summary>A comparison as one page that needs nothing else.</summary>
public static class HtmlReport
{
    private const string Head = """
        <!DOCTYPE html>
        <html lang="en"><head><meta charset="utf-8"><title>Extracted against gold</title><style>
        body { font: 15px/1.5 system-ui, sans-serif; margin: 2em auto; max-width: 64em; padding: 0 1em; color: #222; background: #fff }
        table { border-collapse: collapse } th, td { padding: .2em .8em; text-align: right; border-bottom: 1px solid #ddd }
        th:first-child, td:first-child { text-align: left } h2 { margin-top: 2em; font-size: 1.1em }
        .difference { margin: .6em 0; padding-left: .8em; border-left: 4px solid } .difference p { margin: 0; color: #555 }
        .missing { border-color: #b35900 } .spurious { border-color: #b00020 } .partial { border-color: #806600 } b { margin-right: .5em }
        </style></head><body><h1>Extracted against gold</h1>

        """;

    public static void Write(TextWriter output, Comparison comparison)
    {
        output.Write(Head.ReplaceLineEndings("\n"));
        output.Write($"<p>{Encoded(ScoreLines.Total(comparison))}</p>\n<table><tr><th>type<th>slot P<th>slot R<th>slot F1");
        output.Write("<th>gold facts<th>found facts<th>exact</tr>\n");
        foreach ((string type, Tally tally) in comparison.ByType)
        {
            Measures slots = tally.Slots;
            output.Write(string.Create(
                CultureInfo.InvariantCulture,
                $"<tr><td>{Encoded(type)}<td>{slots.Precision:F3}<td>{slots.Recall:F3}<td>{slots.F1:F3}"
                    + $"<td>{tally.GoldFacts}<td>{tally.SystemFacts}<td>{tally.Exact}</tr>\n"));
        }

        output.Write("</table>\n");
        string article = "";
        foreach (Difference difference in comparison.Differences)
        {
            if (difference.Article != article)
            {
                article = difference.Article;
                output.Write($"<h2>{Encoded(article)}</h2>\n");
            }

            (string headline, IReadOnlyList<string> details) = FactText.Of(difference);
            string kind = difference.Kind.ToString().ToLowerInvariant();
            output.Write($"<div class=\"difference {kind}\"><b>{kind}</b>{Encoded(headline)}");
            foreach (string detail in details)
            {
                output.Write($"<p>{Encoded(detail)}</p>");
            }

            output.Write("</div>\n");
        }

        output.Write("</body></html>\n");
    }

    private static string Encoded(string text) => WebUtility.HtmlEncode(text);
}
