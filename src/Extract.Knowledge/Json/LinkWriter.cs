using System.Text.Json;

namespace Extract.Knowledge.Json;

/// <summary>Writes what ties facts to one another and entities to the world; nothing where there is nothing.</summary>
internal static class LinkWriter
{
    public static void WriteLinks(Utf8JsonWriter json, Fact fact)
    {
        if (fact.ClaimedBy is { Count: > 0 } speakers)
        {
            json.WriteStartArray("claimedBy"u8);
            foreach (Filler speaker in speakers)
            {
                KnowledgeBaseWriter.Write(json, speaker);
            }

            json.WriteEndArray();
        }

        WriteIds(json, "fulfils", fact.Fulfils);
        WriteIds(json, "cancelledBy", fact.CancelledBy);
        if (fact.Conflicts.Count > 0)
        {
            json.WriteStartArray("conflicts"u8);
            foreach (Conflict conflict in fact.Conflicts)
            {
                json.WriteStartObject();
                json.WriteString("with"u8, conflict.With);
                json.WriteString("about"u8, conflict.About);
                json.WriteEndObject();
            }

            json.WriteEndArray();
        }
    }

    public static void WriteLocation(Utf8JsonWriter json, EntityLocation? location)
    {
        if (location is null)
        {
            return;
        }

        json.WriteStartObject("location"u8);
        json.WriteNumber("latitude"u8, location.Latitude);
        json.WriteNumber("longitude"u8, location.Longitude);
        if (location.Country is not null)
        {
            json.WriteString("country"u8, location.Country);
        }

        json.WriteEndObject();
    }

    public static void WriteViolations(Utf8JsonWriter json, IReadOnlyList<Violation> violations)
    {
        json.WriteStartArray("violations"u8);
        foreach (Violation violation in violations)
        {
            json.WriteStartObject();
            json.WriteString("check"u8, violation.Check);
            WriteIds(json, "facts", violation.Facts);
            json.WriteString("message"u8, violation.Message);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteIds(Utf8JsonWriter json, string name, IReadOnlyList<string> ids)
    {
        if (ids.Count == 0)
        {
            return;
        }

        json.WriteStartArray(name);
        foreach (string id in ids)
        {
            json.WriteStringValue(id);
        }

        json.WriteEndArray();
    }
}
