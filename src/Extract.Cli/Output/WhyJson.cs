using System.Text.Json;
using Extract.Knowledge;
using Extract.Knowledge.Explaining;
using Extract.Knowledge.Json;
using Extract.Language;

namespace Extract.Cli.Output;

/// <summary>Why facts were found, as JSON.</summary>
internal static class WhyJson
{
    public static void Write(Utf8JsonWriter json, FactReason reason)
    {
        json.WriteStartObject();
        json.WriteString("id", reason.Fact.Id);
        json.WriteString("type", reason.Fact.Type);
        json.WriteString("status", StatusName.Of(reason.Fact.Status));
        if (reason is { UndertakingField: { } field, Fact.Undertaking: { } undertaking })
        {
            json.WriteString(field, undertaking);
        }

        json.WriteNumber("confidence", reason.Fact.Confidence);
        ExplanationJson.Roles(json, reason.Fact);
        WriteLinks(json, reason);
        json.WriteStartArray("evidence");
        foreach (EvidenceReason evidence in reason.Evidence)
        {
            Write(json, evidence);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteLinks(Utf8JsonWriter json, FactReason reason)
    {
        if (reason.Fact.KnownSince is { } since)
        {
            json.WriteString("knownSince", since);
        }

        if (reason.Fact.ClaimedBy is { Count: > 0 } speakers)
        {
            ExplanationJson.Fillers(json, "claimedBy", speakers);
        }

        json.WriteStartArray("links");
        foreach (LinkedFact link in reason.Links)
        {
            json.WriteStartObject();
            json.WriteString("tie", JsonNamingPolicy.CamelCase.ConvertName(link.Tie.ToString()));
            json.WriteString("fact", link.Fact.Id);
            if (link.About is not null)
            {
                json.WriteString("about", link.About);
            }

            json.WriteString("status", StatusName.Of(link.Fact.Status));
            ExplanationJson.Roles(json, link.Fact);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter json, EvidenceReason reason)
    {
        Evidence evidence = reason.Evidence;
        json.WriteStartObject();
        json.WriteString("article", evidence.Article);
        json.WriteNumber("start", evidence.Start);
        json.WriteNumber("end", evidence.End);
        json.WriteString("text", evidence.Text);
        json.WriteString("status", StatusName.Of(evidence.Status));
        if (evidence.SaidBy is { } speaker)
        {
            json.WritePropertyName("saidBy");
            KnowledgeBaseWriter.Write(json, speaker);
        }

        ExplanationJson.Rule(json, evidence.Rule, reason.Rule);
        if (reason is { Trace: { } trace, Match: { } match })
        {
            Document document = trace.Reading.Document;
            ExplanationJson.Sentence(json, document, document.SentenceOf(match.Match.Trigger));
            ExplanationJson.Token(json, "trigger", document, match.Match.Trigger);
            json.WriteStartArray("arguments");
            foreach (ArgumentTrace argument in match.Arguments)
            {
                Write(json, document, argument);
            }

            json.WriteEndArray();
        }

        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, Document document, ArgumentTrace argument)
    {
        json.WriteStartObject();
        json.WriteString("role", argument.Argument.Role);
        if (argument.Argument.Mention is { } mention)
        {
            ExplanationJson.Slice(json, document, mention.Span);
        }
        else
        {
            json.WriteString("text", argument.Argument.Text);
        }

        json.WriteString("source", JsonNamingPolicy.KebabCaseLower.ConvertName(argument.Argument.Source.ToString()));
        if (argument.Path is not null)
        {
            json.WriteString("path", argument.Path);
        }

        json.WriteString("resolution", argument.Resolution);
        ExplanationJson.Fillers(json, "fillers", argument.Fillers);
        json.WriteEndObject();
    }
}
