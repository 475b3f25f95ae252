using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace Extract.Knowledge.Exporting.Rdf;

/// <summary>IRIs of schema.org, PROV-O and our own under a base. Frozen and thread-safe.</summary>
internal sealed class Vocabulary
{
    public const string Schema = "https://schema.org/";
    public const string Prov = "http://www.w3.org/ns/prov#";
    public const string Xsd = "http://www.w3.org/2001/XMLSchema#";

    private static readonly SearchValues<char> _plain = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_-");

    private readonly string _base;

    /// <exception cref="ArgumentException">The base is no absolute IRI.</exception>
    public Vocabulary(string root)
    {
        if (!RdfBase.IsValid(root))
        {
            throw new ArgumentException($"\"{root}\" is no absolute IRI", nameof(root));
        }

        _base = root;
        Prefixes = [("schema", Schema), ("prov", Prov), ("xsd", Xsd), ("vocab", $"{root}vocab/")];
    }

    /// <summary>Prefixes and their namespaces.</summary>
    public IReadOnlyList<(string Prefix, string Namespace)> Prefixes { get; }

    public string Own(string name) => $"{_base}vocab/{Escape(name)}";

    public string Entity(string id) => $"{_base}entity/{Escape(id)}";

    public string Fact(string id) => $"{_base}fact/{Escape(id)}";

    public string Article(string id) => $"{_base}article/{Escape(id)}";

    public string Evidence(string fact, int number) => string.Create(CultureInfo.InvariantCulture, $"{_base}evidence/{Escape(fact)}/{number}");

    public static string SchemaClass(IReadOnlyDictionary<string, string> classes, string type) => Schema + Escape(classes.GetValueOrDefault(type, "Thing"));

    /// <summary>Prefix and rest, where the rest needs no escape in any syntax.</summary>
    public bool TryShorten(string iri, [NotNullWhen(true)] out string? name)
    {
        foreach ((string prefix, string space) in Prefixes)
        {
            if (iri.Length > space.Length && iri.StartsWith(space, StringComparison.Ordinal)
                && char.IsAsciiLetter(iri[space.Length]) && iri.AsSpan(space.Length).IndexOfAnyExcept(_plain) < 0)
            {
                name = $"{prefix}:{iri[space.Length..]}";
                return true;
            }
        }

        name = null;
        return false;
    }

    private static string Escape(string id) => Uri.EscapeDataString(id).Replace("%2F", "/", StringComparison.Ordinal);
}
