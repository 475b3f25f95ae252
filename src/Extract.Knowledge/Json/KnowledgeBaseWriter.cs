using System.Text.Encodings.Web;
using System.Text.Json;
using Extract.Rules;

namespace Extract.Knowledge.Json;

/// <summary>
/// Writes knowledge bases as UTF-8 JSON (camelCase, <c>\n</c> line ends, order as in the knowledge base), so that equal
/// knowledge bases give equal bytes everywhere. Thread-safe.
/// </summary>
public static class KnowledgeBaseWriter
{
    private static readonly JsonWriterOptions _indented = new()
    {
        Indented = true,
        IndentSize = 2,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private static readonly JsonWriterOptions _line = _indented with { Indented = false };

    /// <summary>The knowledge base as one indented document, for people and diffs.</summary>
    public static void WriteIndented(Stream output, KnowledgeBase knowledge) => Write(output, knowledge, _indented);

    /// <summary>The knowledge base as one line (JSON Lines).</summary>
    public static void WriteLine(Stream output, KnowledgeBase knowledge) => Write(output, knowledge, _line);

    private static void Write(Stream output, KnowledgeBase knowledge, JsonWriterOptions options)
    {
        using (Utf8JsonWriter json = new(output, options))
        {
            Write(json, knowledge);
        }

        output.Write("\n"u8);
    }

    private static void Write(Utf8JsonWriter json, KnowledgeBase knowledge)
    {
        json.WriteStartObject();
        json.WriteNumber("version"u8, 1);
        json.WriteStartArray("articles"u8);
        foreach (ArticleInfo article in knowledge.Articles)
        {
            Write(json, article);
        }

        json.WriteEndArray();
        json.WriteStartArray("entities"u8);
        foreach (Entity entity in knowledge.Entities)
        {
            Write(json, entity);
        }

        json.WriteEndArray();
        json.WriteStartArray("facts"u8);
        foreach (Fact fact in knowledge.Facts)
        {
            Write(json, fact, knowledge.UndertakingField);
        }

        json.WriteEndArray();
        if (knowledge.Violations.Count > 0)
        {
            LinkWriter.WriteViolations(json, knowledge.Violations);
        }

        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, ArticleInfo article)
    {
        json.WriteStartObject();
        json.WriteString("id"u8, article.Id);
        WriteIfTold(json, "title", article.Title);
        WriteIfTold(json, "published", article.Published);
        WriteIfTold(json, "source", article.Source);
        json.WriteString("sha256"u8, article.Sha256);
        json.WriteEndObject();
    }

    private static void WriteIfTold(Utf8JsonWriter json, string name, string? value)
    {
        if (value is not null)
        {
            json.WriteString(name, value);
        }
    }

    private static void Write(Utf8JsonWriter json, Entity entity)
    {
        json.WriteStartObject();
        json.WriteString("id"u8, entity.Id);
        json.WriteString("type"u8, entity.Type);
        json.WriteString("name"u8, entity.Name);
        json.WriteStartArray("aliases"u8);
        foreach (string alias in entity.Aliases)
        {
            json.WriteStringValue(alias);
        }

        json.WriteEndArray();
        LinkWriter.WriteLocation(json, entity.Location);
        json.WriteStartArray("mentions"u8);
        foreach (EntityMention mention in entity.Mentions)
        {
            json.WriteStartObject();
            WriteSlice(json, mention.Article, mention.Start, mention.End, mention.Text);
            if (mention.IsReference)
            {
                json.WriteString("form"u8, "nominal"u8);
            }

            json.WriteEndObject();
        }

        json.WriteEndArray();
        TellingWriter.Write(json, entity.Tellings);
        json.WriteEndObject();
    }

    private static void WriteSlice(Utf8JsonWriter json, string article, int start, int end, string text)
    {
        json.WriteString("article"u8, article);
        json.WriteNumber("start"u8, start);
        json.WriteNumber("end"u8, end);
        json.WriteString("text"u8, text);
    }

    /// <summary>A fact as a knowledge base holds it.</summary>
    /// <param name="undertakingField">The schema's name of the field that says to which whole a fact belongs; null when there is none.</param>
    public static void Write(Utf8JsonWriter json, Fact fact, string? undertakingField)
    {
        json.WriteStartObject();
        json.WriteString("id"u8, fact.Id);
        json.WriteString("type"u8, fact.Type);
        json.WriteString("status"u8, StatusName.Of(fact.Status));
        if (undertakingField is not null)
        {
            WriteIfTold(json, undertakingField, fact.Undertaking);
        }

        WriteConfidence(json, fact.Confidence);
        WriteIfTold(json, "knownSince", fact.KnownSince);
        WriteRoles(json, fact.Roles);
        json.WriteStartArray("evidence"u8);
        foreach (Evidence evidence in fact.Evidence)
        {
            json.WriteStartObject();
            WriteSlice(json, evidence.Article, evidence.Start, evidence.End, evidence.Text);
            json.WriteString("rule"u8, evidence.Rule);
            json.WriteString("status"u8, StatusName.Of(evidence.Status));
            if (evidence.SaidBy is { } speaker)
            {
                json.WritePropertyName("saidBy"u8);
                Write(json, speaker);
            }

            json.WriteEndObject();
        }

        json.WriteEndArray();
        LinkWriter.WriteLinks(json, fact);
        TellingWriter.Write(json, fact.Tellings, undertakingField);
        json.WriteEndObject();
    }

    /// <summary>The field <c>confidence</c>, to four places.</summary>
    internal static void WriteConfidence(Utf8JsonWriter json, double confidence)
    {
        json.WritePropertyName("confidence"u8);
        WriteNumber(json, Math.Round(confidence, 4));
    }

    /// <summary>The field <c>roles</c>.</summary>
    internal static void WriteRoles(Utf8JsonWriter json, IReadOnlyList<RoleFillers> roles)
    {
        json.WriteStartObject("roles"u8);
        foreach (RoleFillers role in roles)
        {
            json.WriteStartArray(role.Role);
            foreach (Filler filler in role.Fillers)
            {
                Write(json, filler);
            }

            json.WriteEndArray();
        }

        json.WriteEndObject();
    }

    /// <summary>A filler as a knowledge base holds it: <c>{"entity": id}</c> and so on.</summary>
    public static void Write(Utf8JsonWriter json, Filler filler)
    {
        json.WriteStartObject();
        switch (filler)
        {
            case EntityFiller entity:
                json.WriteString("entity"u8, entity.Id);
                break;
            case DateFiller date:
                json.WriteString("date"u8, date.Edtf);
                break;
            case TimeFiller time:
                json.WriteString("time"u8, time.Time);
                break;
            case DurationFiller duration:
                json.WriteString("duration"u8, duration.Iso);
                break;
            case QuantityFiller quantity:
                json.WritePropertyName("quantity"u8);
                WriteNumber(json, quantity.Amount);
                WriteIfTold(json, "unit", quantity.Unit);
                break;
            case TextFiller text:
                json.WriteString("text"u8, text.Text);
                break;
            default:
                throw new NotSupportedException(filler.GetType().Name);
        }

        json.WriteEndObject();
    }

    /// <summary>A whole number without a decimal point or exponent, as people write it.</summary>
    private static void WriteNumber(Utf8JsonWriter json, double value)
    {
        if (Math.Abs(value) < 1e15 && value == Math.Truncate(value))
        {
            json.WriteNumberValue((long)value);
        }
        else
        {
            json.WriteNumberValue(value);
        }
    }
}
