using System.Text.Encodings.Web;
using System.Text.Json;
using Extract.Knowledge.Json;
using Extract.Knowledge.Profile;

namespace Extract.Knowledge.Exporting.GeoJson;

/// <summary>
/// Writes GeoJSON (RFC 7946, UTF-8, <c>\n</c> line ends): a point for each place whose location is known, with the facts that happen there, and a line
/// for each undertaking through its dated stops, what happened and what is planned apart. Thread-safe.
/// </summary>
/// <param name="profile">Says which facts are stops of a journey and which hold for good, so that they happen nowhere.</param>
public sealed class GeoJsonExport(KnowledgeProfile profile)
{
    private static readonly JsonWriterOptions _form = new()
    {
        Indented = true,
        IndentSize = 2,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>Writes one feature collection; leaves the stream open.</summary>
    public void Write(Stream output, KnowledgeBase knowledge)
    {
        FillerLabels labels = new(knowledge);
        using (Utf8JsonWriter json = new(output, _form))
        {
            json.WriteStartObject();
            json.WriteString("type"u8, "FeatureCollection"u8);
            json.WriteStartArray("features"u8);
            WritePlaces(json, knowledge);
            if (profile.Export.Journey is { } rule)
            {
                foreach (Journey journey in Journey.Of(knowledge, rule))
                {
                    Write(json, journey, labels);
                }
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        output.Write("\n"u8);
    }

    private void WritePlaces(Utf8JsonWriter json, KnowledgeBase knowledge)
    {
        ILookup<string, (Fact Fact, string Role)> facts = knowledge.Facts
            .Where(fact => !profile.Merging.Lasting.Contains(fact.Type))
            .SelectMany(fact => fact.Roles.SelectMany(role => role.Fillers.OfType<EntityFiller>().Select(place => (place.Id, (fact, role.Role)))))
            .Distinct()
            .ToLookup(pair => pair.Id, pair => pair.Item2, StringComparer.Ordinal);
        foreach (Entity place in knowledge.Entities)
        {
            if (place.Location is { } location)
            {
                Write(json, place, location, facts[place.Id]);
            }
        }
    }

    private static void Write(Utf8JsonWriter json, Entity place, EntityLocation location, IEnumerable<(Fact Fact, string Role)> facts)
    {
        Open(json, place.Id, "Point");
        Write(json, Position.Of(location));
        json.WriteEndObject();
        json.WriteStartObject("properties"u8);
        json.WriteString("name"u8, place.Name);
        json.WriteString("type"u8, place.Type);
        if (location.Country is not null)
        {
            json.WriteString("country"u8, location.Country);
        }

        json.WriteStartArray("facts"u8);
        foreach ((Fact fact, string role) in facts)
        {
            json.WriteStartObject();
            json.WriteString("id"u8, fact.Id);
            json.WriteString("type"u8, fact.Type);
            json.WriteString("role"u8, role);
            json.WriteString("status"u8, StatusName.Of(fact.Status));
            WriteTexts(json, "dates", fact.Roles.SelectMany(r => r.Fillers).OfType<DateFiller>().Select(d => d.Edtf));
            json.WriteEndObject();
        }

        json.WriteEndArray();
        Close(json);
    }

    private static void Write(Utf8JsonWriter json, Journey journey, FillerLabels labels)
    {
        IReadOnlyList<IReadOnlyList<Position>> parts = Antimeridian.Split([.. journey.Stops.Select(stop => stop.Position)]);
        Open(json, $"{journey.Undertaking}#{StatusName.Of(journey.Status)}", parts.Count == 1 ? "LineString" : "MultiLineString");
        if (parts.Count == 1)
        {
            WriteLine(json, parts[0]);
        }
        else
        {
            json.WriteStartArray();
            foreach (IReadOnlyList<Position> part in parts)
            {
                WriteLine(json, part);
            }

            json.WriteEndArray();
        }

        json.WriteEndObject();
        json.WriteStartObject("properties"u8);
        json.WriteString("name"u8, labels.NameOf(journey.Undertaking));
        json.WriteString("status"u8, StatusName.Of(journey.Status));
        WriteTexts(json, "facts", journey.Stops.Select(stop => stop.Fact));
        WriteTexts(json, "places", journey.Stops.Select(stop => stop.Place));
        WriteTexts(json, "dates", journey.Stops.Select(stop => stop.Date));
        Close(json);
    }

    private static void Open(Utf8JsonWriter json, string id, string geometry)
    {
        json.WriteStartObject();
        json.WriteString("type"u8, "Feature"u8);
        json.WriteString("id"u8, id);
        json.WriteStartObject("geometry"u8);
        json.WriteString("type"u8, geometry);
        json.WritePropertyName("coordinates"u8);
    }

    private static void Close(Utf8JsonWriter json)
    {
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteLine(Utf8JsonWriter json, IReadOnlyList<Position> line)
    {
        json.WriteStartArray();
        foreach (Position position in line)
        {
            Write(json, position);
        }

        json.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter json, Position position)
    {
        json.WriteStartArray();
        json.WriteNumberValue(position.Longitude);
        json.WriteNumberValue(position.Latitude);
        json.WriteEndArray();
    }

    private static void WriteTexts(Utf8JsonWriter json, string name, IEnumerable<string> texts)
    {
        json.WriteStartArray(name);
        foreach (string text in texts)
        {
            json.WriteStringValue(text);
        }

        json.WriteEndArray();
    }
}
