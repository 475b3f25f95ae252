using System.Text.Encodings.Web;
using System.Text.Json;
using Extract.Knowledge.Json;

namespace Extract.Knowledge.Store;

/// <summary>Writes and reads manifests: a line for each article, so that a difference of two is readable.</summary>
internal static class ManifestJson
{
    private const int Version = 1;

    private static readonly JsonWriterOptions _options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static void Write(Stream output, Manifest manifest)
    {
        output.Write("{\"version\": 1"u8);
        if (manifest.Whole is { } whole)
        {
            output.Write(",\n\"whole\": "u8);
            Line(output, json =>
            {
                json.WriteString("sha256"u8, whole.Sha256);
                json.WriteString("mergedBy"u8, whole.MergedBy);
            });
        }

        output.Write(",\n\"packs\": ["u8);
        string separator = "\n";
        foreach (string pack in manifest.Packs)
        {
            output.Write(System.Text.Encoding.UTF8.GetBytes($"{separator}\"{pack}\""));
            separator = ",\n";
        }

        output.Write("],\n\"articles\": ["u8);
        bool isFirst = true;
        foreach (StoredArticle article in manifest.Articles)
        {
            output.Write(isFirst ? "\n"u8 : ",\n"u8);
            isFirst = false;
            Line(output, json =>
            {
                json.WriteString("id"u8, article.Id);
                json.WriteString("sha256"u8, article.Sha256);
                if (article.Published is not null)
                {
                    json.WriteString("published"u8, article.Published);
                }

                json.WriteString("readBy"u8, article.ReadBy);
            });
        }

        output.Write("]}\n"u8);
    }

    /// <exception cref="FolderException">The bytes are no manifest.</exception>
    public static Manifest Read(string file, byte[] bytes)
    {
        try
        {
            using JsonDocument document = JsonDocument.Parse(bytes);
            Node root = new(document.RootElement, "$");
            if (root.Number("version") != Version)
            {
                throw new FormatException("unknown version; this program reads version 1");
            }

            StoredWhole? whole = root.Child("whole") is { } node ? new StoredWhole(node.Text("sha256"), node.Text("mergedBy")) : null;
            return new Manifest([.. root.List("articles").Select(Article)], [.. root.List("packs").Select(pack => pack.AsText())], whole);
        }
        catch (Exception error) when (error is JsonException or FormatException or InvalidOperationException)
        {
            throw new FolderException(file, "is no manifest of a knowledge base; feed the articles into a new folder", error);
        }
    }

    private static StoredArticle Article(Node node) => new(node.Text("id"), node.Text("sha256"), node.TextOrNull("published"), node.Text("readBy"));

    private static void Line(Stream output, Action<Utf8JsonWriter> fields)
    {
        using Utf8JsonWriter json = new(output, _options);
        json.WriteStartObject();
        fields(json);
        json.WriteEndObject();
    }
}
