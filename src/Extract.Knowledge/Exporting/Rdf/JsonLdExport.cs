using System.Text.Encodings.Web;
using System.Text.Json;

namespace Extract.Knowledge.Exporting.Rdf;

/// <summary>Writes JSON-LD 1.1, UTF-8, <c>\n</c> line ends: the same statements as <see cref="TurtleExport"/>. Thread-safe.</summary>
/// <param name="root">What IRIs of our own begin with: an absolute IRI.</param>
/// <exception cref="ArgumentException">The base is no absolute IRI.</exception>
public sealed class JsonLdExport(ExportRules rules, string root)
{
    private static readonly JsonWriterOptions _form = new()
    {
        Indented = true,
        IndentSize = 2,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private readonly Vocabulary _names = new(root);

    /// <summary>Writes one document; leaves the stream open.</summary>
    public void Write(Stream output, KnowledgeBase knowledge)
    {
        using (Utf8JsonWriter json = new(output, _form))
        {
            json.WriteStartObject();
            json.WriteStartObject("@context"u8);
            foreach ((string prefix, string space) in _names.Prefixes)
            {
                json.WriteString(prefix, space);
            }

            json.WriteEndObject();
            json.WriteStartArray("@graph"u8);
            foreach (Resource resource in new Resources(rules, _names).Of(knowledge))
            {
                Write(json, resource);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        output.Write("\n"u8);
    }

    private void Write(Utf8JsonWriter json, Resource resource)
    {
        json.WriteStartObject();
        json.WriteString("@id"u8, resource.Iri);
        json.WriteStartArray("@type"u8);
        foreach (string type in resource.Types)
        {
            json.WriteStringValue(Name(type));
        }

        json.WriteEndArray();
        foreach (IGrouping<string, (string Predicate, Term Object)> group in resource.Statements.GroupBy(s => s.Predicate, StringComparer.Ordinal))
        {
            json.WriteStartArray(Name(group.Key));
            foreach ((_, Term term) in group)
            {
                Write(json, term);
            }

            json.WriteEndArray();
        }

        json.WriteEndObject();
    }

    private void Write(Utf8JsonWriter json, Term term)
    {
        if (term is Literal { Datatype: null } plain)
        {
            json.WriteStringValue(plain.Text);
            return;
        }

        json.WriteStartObject();
        if (term is Literal { Datatype: { } type } literal)
        {
            json.WriteString("@type"u8, Name(type));
            json.WriteString("@value"u8, literal.Text);
        }
        else
        {
            json.WriteString("@id"u8, Name(((Iri)term).Value));
        }

        json.WriteEndObject();
    }

    private string Name(string iri) => _names.TryShorten(iri, out string? name) ? name : iri;
}
