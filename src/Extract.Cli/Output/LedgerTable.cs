using System.Globalization;
using Extract.Evaluation.Ledgers;
using Extract.Evaluation.Reports;
using Extract.Rules.Checking;

namespace Extract.Cli.Output;

/// <summary>A ledger for people: a table of fact rules, one of mention rules, then what does nothing, then the score.</summary>
internal static class LedgerTable
{
    private const int Narrowest = 24;

    public static void Write(TextWriter text, LedgerReport report)
    {
        int width = Math.Max(Narrowest, report.Ledger.Entries.Select(e => e.Rule.Length).DefaultIfEmpty().Max());
        WriteTable(text, "fact rule", width, [.. report.Ledger.Entries.Where(e => e.IsFact)]);
        WriteTable(text, "mention rule", width, [.. report.Ledger.Entries.Where(e => !e.IsFact)]);
        WriteIdle(text, report);
        text.WriteLine(ScoreLines.Total(report.Ledger.Score));
    }

    private static void WriteTable(TextWriter text, string title, int width, List<RuleEntry> entries)
    {
        if (entries.Count == 0)
        {
            return;
        }

        bool hasWorth = entries.Exists(e => e.Worth is not null);
        bool hasTime = entries.Exists(e => e.Share is not null);
        string worth = hasWorth ? "  | only it: right  wrong       F1" : "";
        text.WriteLine($"{title.PadRight(width)}  matches | facts  true partly   opt false | slots right  wrong{worth}{(hasTime ? " |  time %" : "")}");
        foreach (RuleEntry e in entries)
        {
            text.Write(string.Create(
                CultureInfo.InvariantCulture,
                $"{e.Rule.PadRight(width)}  {e.Matches,7} | {e.Facts,5} {e.True,5} {e.Partial,6} {e.Optional,5} {e.False,5} | {e.Right,11} {e.Wrong,6}"));
            if (hasWorth)
            {
                Worth only = e.Worth ?? new Worth(0, 0, 0);
                text.Write(string.Create(CultureInfo.InvariantCulture, $"  | {only.Right,14} {only.Wrong,6} {only.F1,8:+0.0000;-0.0000;0}"));
            }

            text.WriteLine(hasTime ? string.Create(CultureInfo.InvariantCulture, $" | {e.Share * 100,7:0.00}") : "");
        }

        text.WriteLine();
    }

    private static void WriteIdle(TextWriter text, LedgerReport report)
    {
        WriteList(text, "never matched in these articles", [.. report.NeverFired.Select(rule => $"{rule} ({report.Origins[rule]})")]);
        WriteList(
            text,
            "every fact of theirs is made by other rules too, at the same words",
            [.. report.Covered.Select(e => $"{e.Rule} ({report.Origins[e.Rule]}): by {string.Join(" and ", e.ShadowedBy)}")]);
        WriteList(text, "can find nothing of their own, whatever the article", [.. report.Shadowed.Select(Told)]);
    }

    private static string Told(Finding finding) => $"{finding.Rule} ({finding.File}:{finding.Line}): {finding.Message}";

    private static void WriteList(TextWriter text, string title, List<string> lines)
    {
        if (lines.Count > 0)
        {
            text.WriteLine($"{title}: {lines.Count}");
            lines.ForEach(line => text.WriteLine($"  {line}"));
            text.WriteLine();
        }
    }
}
