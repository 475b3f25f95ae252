using System.Text.Encodings.Web;
using System.Text.Json;
using Extract.Rules.Keys;
using Extract.Rules.Schema;

namespace Extract.Rules.Editors;

/// <summary>Writes JSON Schemas (draft 7, which editors know best) of the files in a folder of rules, from the keys that the loader takes.</summary>
public static class JsonSchema
{
    private static readonly JsonWriterOptions _options = new()
    {
        Indented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private static readonly Dictionary<string, (KeySet Keys, string Title)> _kinds = new(StringComparer.Ordinal)
    {
        ["rules"] = (RuleKeys.File, "A file of rules"),
        ["facts"] = (RuleKeys.Schema, "facts.yaml: entity types, fact types and their roles"),
        ["status"] = (RuleKeys.Status, "status.yaml: words that mark plans and denials"),
    };

    /// <summary>The kinds of files that have a schema.</summary>
    public static IReadOnlyList<string> Kinds => ["rules", "facts", "status"];

    /// <summary>Writes the schema of a kind of file.</summary>
    /// <param name="types">The fact types that rules may name; null for any.</param>
    public static void Write(Stream output, string kind, FactSchema? types = null)
    {
        (KeySet keys, string title) = _kinds[kind];
        using (Utf8JsonWriter json = new(output, _options))
        {
            json.WriteStartObject();
            json.WriteString("$schema", "http://json-schema.org/draft-07/schema#");
            json.WriteString("title", title);
            WriteFields(json, keys, types);
            json.WriteEndObject();
        }

        output.WriteByte((byte)'\n');
    }

    private static void WriteFields(Utf8JsonWriter json, KeySet keys, FactSchema? types)
    {
        json.WriteString("type", "object");
        json.WriteStartObject("properties");
        foreach (Key key in keys.Keys)
        {
            json.WriteStartObject(key.Name);
            json.WriteString("description", key.Meaning);
            WriteShape(json, key.Shape, types);
            json.WriteEndObject();
        }

        json.WriteEndObject();
        json.WriteBoolean("additionalProperties", false);
        WriteWords(json, "required", [.. keys.Keys.Where(k => k.IsRequired).Select(k => k.Name)]);
        if (keys.OneOf.Count > 0)
        {
            json.WriteStartArray("oneOf");
            foreach (string name in keys.OneOf)
            {
                json.WriteStartObject();
                WriteWords(json, "required", [name]);
                json.WriteEndObject();
            }

            json.WriteEndArray();
        }
    }

    private static void WriteShape(Utf8JsonWriter json, Shape shape, FactSchema? types)
    {
        switch (shape)
        {
            case TextShape { Words: { } words }:
                WriteEnum(json, words);
                break;
            case TextShape text:
                WriteText(json, text.Form, text.OrNumber);
                break;
            case TypeNameShape name when types is not null:
                WriteEnum(json, name.IsFact ? [.. types.FactTypes.Select(t => t.Name)] : types.EntityTypes);
                break;
            case TypeNameShape:
                WriteText(json, null);
                break;
            case NumberShape number:
                WriteNumber(json, number);
                break;
            case ManyShape many:
                json.WriteStartArray("anyOf");
                json.WriteStartObject();
                WriteShape(json, many.Item, types);
                json.WriteEndObject();
                json.WriteStartObject();
                json.WriteString("type", "array");
                json.WriteStartObject("items");
                WriteShape(json, many.Item, types);
                json.WriteEndObject();
                json.WriteEndObject();
                json.WriteEndArray();
                break;
            case MapShape map:
                json.WriteString("type", "object");
                json.WriteStartObject("additionalProperties");
                WriteShape(json, map.Value, types);
                json.WriteEndObject();
                break;
            case AnyShape:
                break;
            case FieldsShape fields:
                WriteFields(json, fields.Fields, types);
                break;
        }
    }

    /// <summary>To the loader all is text, but editors read a bare 1988 as a number and a bare no as a truth value.</summary>
    private static void WriteText(Utf8JsonWriter json, string? form, bool orNumber = false)
    {
        WriteWords(json, "type", form is null ? ["string", "number", "boolean"] : orNumber ? ["string", "integer"] : ["string"]);
        if (form is not null)
        {
            json.WriteString("pattern", form);
        }
    }

    private static void WriteNumber(Utf8JsonWriter json, NumberShape number)
    {
        json.WriteString("type", number.IsWhole ? "integer" : "number");
        if (number.Above is { } above)
        {
            json.WriteNumber("exclusiveMinimum", above);
        }

        if (number.UpTo is { } most)
        {
            json.WriteNumber("maximum", most);
        }
    }

    private static void WriteEnum(Utf8JsonWriter json, IReadOnlyList<string> words)
    {
        json.WriteStartArray("enum");
        foreach (string word in words)
        {
            json.WriteStringValue(word);
            if (long.TryParse(word, out long number))
            {
                json.WriteNumberValue(number);
            }
            else if (bool.TryParse(word, out bool truth))
            {
                json.WriteBooleanValue(truth);
            }
        }

        json.WriteEndArray();
    }

    private static void WriteWords(Utf8JsonWriter json, string name, IReadOnlyList<string> words)
    {
        if (words.Count > 0)
        {
            json.WriteStartArray(name);
            foreach (string word in words)
            {
                json.WriteStringValue(word);
            }

            json.WriteEndArray();
        }
    }
}
