using System.Text.Json;

namespace Extract.Knowledge.Json;

/// <summary>Writes what single articles have of facts and entities; nothing where they have what the whole says.</summary>
internal static class TellingWriter
{
    public static void Write(Utf8JsonWriter json, IReadOnlyList<Telling> tellings, string? undertakingField)
    {
        if (tellings.Count == 0)
        {
            return;
        }

        json.WriteStartArray("tellings"u8);
        foreach (Telling telling in tellings)
        {
            json.WriteStartObject();
            json.WriteString("article"u8, telling.Article);
            json.WriteString("id"u8, telling.Id);
            json.WriteString("status"u8, StatusName.Of(telling.Status));
            if (undertakingField is not null && telling.Undertaking is not null)
            {
                json.WriteString(undertakingField, telling.Undertaking);
            }

            KnowledgeBaseWriter.WriteConfidence(json, telling.Confidence);
            KnowledgeBaseWriter.WriteRoles(json, telling.Roles);
            WritePlaces(json, "evidence", telling.Evidence);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    public static void Write(Utf8JsonWriter json, IReadOnlyList<EntityTelling> tellings)
    {
        if (tellings.Count == 0)
        {
            return;
        }

        json.WriteStartArray("tellings"u8);
        foreach (EntityTelling telling in tellings)
        {
            json.WriteStartObject();
            json.WriteString("article"u8, telling.Article);
            json.WriteString("id"u8, telling.Id);
            json.WriteString("type"u8, telling.Type);
            json.WriteString("name"u8, telling.Name);
            json.WriteStartArray("aliases"u8);
            foreach (string alias in telling.Aliases)
            {
                json.WriteStringValue(alias);
            }

            json.WriteEndArray();
            WritePlaces(json, "mentions", telling.Mentions);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WritePlaces(Utf8JsonWriter json, string name, IReadOnlyList<int> places)
    {
        if (places.Count == 0)
        {
            return;
        }

        json.WriteStartArray(name);
        foreach (int place in places)
        {
            json.WriteNumberValue(place);
        }

        json.WriteEndArray();
    }
}
