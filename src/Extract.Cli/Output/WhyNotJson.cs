using System.Text.Json;
using Extract.Knowledge.Explaining;
using Extract.Knowledge.Json;
using Extract.Language;

namespace Extract.Cli.Output;

/// <summary>Why an article gives no such fact, as JSON.</summary>
internal static class WhyNotJson
{
    public static void Write(Utf8JsonWriter json, WhyNotReport report)
    {
        Document document = report.Trace.Reading.Document;
        json.WriteStartObject();
        json.WriteString("article", report.Trace.Article.Id);
        json.WriteString("expected", report.Expected.ToString());
        json.WriteBoolean("found", report.IsFound);
        json.WriteStartArray("facts");
        foreach (FoundFact found in report.Found)
        {
            Write(json, found);
        }

        json.WriteEndArray();
        json.WriteStartArray("fillers");
        foreach (FillerPlaces filler in report.Fillers)
        {
            Write(json, document, filler);
        }

        json.WriteEndArray();
        json.WriteStartArray("rules");
        foreach (RuleReason reason in report.Rules)
        {
            Write(json, document, reason);
        }

        json.WriteEndArray();
        json.WriteStartArray("silent");
        foreach (string rule in report.Silent)
        {
            json.WriteStringValue(rule);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, FoundFact found)
    {
        json.WriteStartObject();
        json.WriteString("id", found.Fact.Id);
        json.WriteString("status", StatusName.Of(found.Fact.Status));
        ExplanationJson.Roles(json, found.Fact);
        json.WriteStartArray("differences");
        foreach (FactDifference difference in found.Differences)
        {
            json.WriteStartObject();
            json.WriteString("slot", difference.Slot);
            json.WriteString("expected", difference.Expected);
            json.WriteString("found", difference.Found);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, Document document, FillerPlaces filler)
    {
        json.WriteStartObject();
        json.WriteString("role", filler.Role.Name);
        json.WriteString("text", filler.Text);
        json.WriteStartArray("places");
        foreach (TokenSpan place in filler.Places)
        {
            json.WriteStartObject();
            json.WriteNumber("sentence", document.SentenceOf(place.First) + 1);
            ExplanationJson.Slice(json, document, place);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, Document document, RuleReason reason)
    {
        json.WriteStartObject();
        ExplanationJson.Rule(json, reason.Attempt.Rule.Rule, reason.Attempt.Rule);
        ExplanationJson.Sentence(json, document, reason.Attempt.Sentence);
        if (reason.Attempt.Trigger >= 0)
        {
            ExplanationJson.Token(json, "trigger", document, reason.Attempt.Trigger);
        }

        json.WriteNumber("passed", reason.Attempt.Passed);
        json.WriteNumber("total", reason.Attempt.Total);
        json.WriteNumber("fillers", reason.Fillers);
        json.WriteStartObject("failure");
        json.WriteString("kind", KindName.Of(reason.Failure.Kind));
        ExplanationJson.Token(json, "token", document, reason.Failure.Token);
        json.WriteString("message", reason.Failure.Message);
        json.WriteEndObject();
        json.WriteEndObject();
    }
}
