using System.Text.Json;
using Extract.Knowledge;
using Extract.Knowledge.Explaining;
using Extract.Knowledge.Json;
using Extract.Language;
using Extract.Rules.Definitions;

namespace Extract.Cli.Output;

/// <summary>Explanations as JSON, in the manner of knowledge bases: camelCase, <c>\n</c> line ends, offsets in UTF-16 code units.</summary>
internal static class ExplanationJson
{
    /// <summary>An array of explanations.</summary>
    public static void Write<T>(Stream output, IEnumerable<T> items, Action<Utf8JsonWriter, T> write)
    {
        using (Utf8JsonWriter json = new(output, ReadableJson.Options))
        {
            json.WriteStartArray();
            foreach (T item in items)
            {
                write(json, item);
            }

            json.WriteEndArray();
        }

        output.Write("\n"u8);
    }

    public static void Rule(Utf8JsonWriter json, string name, RuleOrigin? origin)
    {
        json.WriteStartObject("rule");
        json.WriteString("name", name);
        if (origin is not null)
        {
            json.WriteString("file", origin.File);
            json.WriteNumber("line", origin.Line);
        }

        json.WriteEndObject();
    }

    public static void Roles(Utf8JsonWriter json, Fact fact)
    {
        json.WriteStartObject("roles");
        foreach (RoleFillers role in fact.Roles)
        {
            Fillers(json, role.Role, role.Fillers);
        }

        json.WriteEndObject();
    }

    public static void Fillers(Utf8JsonWriter json, string name, IReadOnlyList<Filler> fillers)
    {
        json.WriteStartArray(name);
        foreach (Filler filler in fillers)
        {
            KnowledgeBaseWriter.Write(json, filler);
        }

        json.WriteEndArray();
    }

    /// <summary>Start, end and text of a run of tokens.</summary>
    public static void Slice(Utf8JsonWriter json, Document document, TokenSpan span)
    {
        (int start, int end) = (document.Tokens[span.First].Start, document.Tokens[span.End - 1].End);
        json.WriteNumber("start", start);
        json.WriteNumber("end", end);
        json.WriteString("text", document.Text[start..end]);
    }

    public static void Token(Utf8JsonWriter json, string name, Document document, int token)
    {
        json.WriteStartObject(name);
        json.WriteNumber("number", token - document.Sentences[document.SentenceOf(token)].Span.First + 1);
        Slice(json, document, new TokenSpan(token, token + 1));
        json.WriteEndObject();
    }

    public static void Sentence(Utf8JsonWriter json, Document document, int sentence)
    {
        json.WriteStartObject("sentence");
        json.WriteNumber("number", sentence + 1);
        Slice(json, document, document.Sentences[sentence].Span);
        json.WriteEndObject();
    }
}
