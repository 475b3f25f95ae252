using System.Text.Json;
using Extract.Evaluation.Judging;
using Extract.Evaluation.Ledgers;
using Extract.Rules.Checking;
using Extract.Rules.Definitions;

namespace Extract.Cli.Output;

/// <summary>A ledger as JSON, for programs. What was not asked for is left out.</summary>
internal static class LedgerJson
{
    public static void Write(Stream output, LedgerReport report)
    {
        using (Utf8JsonWriter json = new(output, ReadableJson.Options))
        {
            json.WriteStartObject();
            json.WriteNumber("articles", report.Ledger.Score.Articles);
            Measures slots = report.Ledger.Score.Total.Slots;
            json.WriteStartObject("slots");
            json.WriteNumber("precision", Math.Round(slots.Precision, 6));
            json.WriteNumber("recall", Math.Round(slots.Recall, 6));
            json.WriteNumber("f1", Math.Round(slots.F1, 6));
            json.WriteEndObject();
            json.WriteStartArray("rules");
            foreach (RuleEntry entry in report.Ledger.Entries)
            {
                Write(json, entry, report.Origins[entry.Rule]);
            }

            json.WriteEndArray();
            Strings(json, "neverMatched", report.NeverFired);
            WriteShadowed(json, report);
            json.WriteEndObject();
        }

        output.Write("\n"u8);
    }

    private static void Write(Utf8JsonWriter json, RuleEntry entry, RuleOrigin origin)
    {
        json.WriteStartObject();
        json.WriteString("name", entry.Rule);
        json.WriteString("kind", entry.IsFact ? "fact" : "mention");
        json.WriteString("file", origin.File);
        json.WriteNumber("line", origin.Line);
        json.WriteNumber("matches", entry.Matches);
        json.WriteStartObject("facts");
        json.WriteNumber("all", entry.Facts);
        json.WriteNumber("true", entry.True);
        json.WriteNumber("partly", entry.Partial);
        json.WriteNumber("optional", entry.Optional);
        json.WriteNumber("false", entry.False);
        json.WriteEndObject();
        json.WriteStartObject("slots");
        json.WriteNumber("right", entry.Right);
        json.WriteNumber("wrong", entry.Wrong);
        json.WriteEndObject();
        if (entry.Worth is { } only)
        {
            json.WriteStartObject("onlyIt");
            json.WriteNumber("right", only.Right);
            json.WriteNumber("wrong", only.Wrong);
            json.WriteNumber("f1", Math.Round(only.F1, 6));
            json.WriteEndObject();
        }

        if (entry.Share is { } share)
        {
            json.WriteNumber("timeShare", Math.Round(share, 6));
        }

        json.WriteEndObject();
    }

    /// <summary>"on": these articles (then "by" whom), or any (then why).</summary>
    private static void WriteShadowed(Utf8JsonWriter json, LedgerReport report)
    {
        json.WriteStartArray("shadowed");
        foreach (RuleEntry entry in report.Covered)
        {
            json.WriteStartObject();
            json.WriteString("name", entry.Rule);
            json.WriteString("on", "these");
            Strings(json, "by", entry.ShadowedBy);
            json.WriteEndObject();
        }

        foreach (Finding finding in report.Shadowed)
        {
            json.WriteStartObject();
            json.WriteString("name", finding.Rule);
            json.WriteString("on", "any");
            json.WriteString("why", finding.Message);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Strings(Utf8JsonWriter json, string name, IEnumerable<string> values)
    {
        json.WriteStartArray(name);
        foreach (string value in values)
        {
            json.WriteStringValue(value);
        }

        json.WriteEndArray();
    }
}
