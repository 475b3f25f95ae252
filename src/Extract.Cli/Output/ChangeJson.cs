using System.Text.Json;
using Extract.Knowledge;
using Extract.Knowledge.Changes;
using Extract.Knowledge.Json;

namespace Extract.Cli.Output;

/// <summary>How a knowledge base changed, as JSON: <c>{"facts": [{"change", "before", "after", "details"}], "entities": […]}</c>.</summary>
internal static class ChangeJson
{
    public static void Write(Stream output, KnowledgeChanges changes, string? undertakingField)
    {
        using (Utf8JsonWriter json = new(output, ReadableJson.Options))
        {
            json.WriteStartObject();
            json.WriteStartArray("facts");
            foreach (FactChange change in changes.Facts)
            {
                Write(json, change, undertakingField);
            }

            json.WriteEndArray();
            json.WriteStartArray("entities");
            foreach (EntityChange change in changes.Entities)
            {
                json.WriteStartObject();
                json.WriteString("change", KindName.Of(change.Kind));
                WriteIds(json, "before", change.Before);
                WriteIds(json, "after", change.After);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        output.Write("\n"u8);
    }

    private static void Write(Utf8JsonWriter json, FactChange change, string? undertakingField)
    {
        json.WriteStartObject();
        json.WriteString("change", KindName.Of(change.Kind));
        WriteFact(json, "before", change.Before, undertakingField);
        WriteFact(json, "after", change.After, undertakingField);
        if (change.Details.Count > 0)
        {
            json.WriteStartArray("details");
            foreach (string detail in change.Details)
            {
                json.WriteStringValue(detail);
            }

            json.WriteEndArray();
        }

        json.WriteEndObject();
    }

    private static void WriteFact(Utf8JsonWriter json, string name, Fact? fact, string? undertakingField)
    {
        if (fact is not null)
        {
            json.WritePropertyName(name);
            KnowledgeBaseWriter.Write(json, fact, undertakingField);
        }
    }

    private static void WriteIds(Utf8JsonWriter json, string name, IReadOnlyList<Entity> entities)
    {
        json.WriteStartArray(name);
        foreach (Entity entity in entities)
        {
            json.WriteStringValue(entity.Id);
        }

        json.WriteEndArray();
    }
}
