using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Extract.Rules.Schema;

namespace Extract.Knowledge.Exporting.Schema;

/// <summary>The JSON Schema (draft 2020-12) of knowledge bases as <see cref="Json.KnowledgeBaseWriter"/> writes them. Thread-safe.</summary>
public static class KnowledgeSchema
{
    private static readonly JsonWriterOptions _form = new()
    {
        Indented = true,
        IndentSize = 2,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>Writes the schema, with the types of a domain and the field that tells to what a fact belongs; leaves the stream open.</summary>
    public static void Write(Stream output, FactSchema types)
    {
        using Stream common = typeof(KnowledgeSchema).Assembly.GetManifestResourceStream("knowledge-base.schema.json")!;
        JsonNode root = JsonNode.Parse(common)!;
        JsonNode shapes = root["$defs"]!;
        foreach (string shape in (string[])["entity", "entityTelling"])
        {
            shapes[shape]!["properties"]!["type"] = Words(types.EntityTypes);
        }

        shapes["fact"]!["properties"]!["type"] = Words([.. types.FactTypes.Select(t => t.Name)]);
        if (types.Undertaking is { } field)
        {
            foreach (string shape in (string[])["fact", "telling"])
            {
                shapes[shape]!["properties"]![field] = new JsonObject { ["description"] = "Id of the entity that it belongs to", ["type"] = "string" };
            }
        }

        using (Utf8JsonWriter json = new(output, _form))
        {
            root.WriteTo(json);
        }

        output.Write("\n"u8);
    }

    private static JsonObject Words(IReadOnlyList<string> words) => new() { ["enum"] = new JsonArray([.. words.Select(w => JsonValue.Create(w))]) };
}
