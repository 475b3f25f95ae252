using System.Globalization;
using System.Text;

namespace Extract.Knowledge.Exporting.Rdf;

/// <summary>Writes RDF 1.1 Turtle, UTF-8, <c>\n</c> line ends, in schema.org and PROV-O. Thread-safe.</summary>
/// <param name="root">What IRIs of our own begin with: an absolute IRI.</param>
/// <exception cref="ArgumentException">The base is no absolute IRI.</exception>
public sealed class TurtleExport(ExportRules rules, string root)
{
    private readonly Vocabulary _names = new(root);

    /// <summary>Writes one document; leaves the stream open.</summary>
    public void Write(Stream output, KnowledgeBase knowledge)
    {
        using StreamWriter text = new(output, new UTF8Encoding(false), leaveOpen: true) { NewLine = "\n" };
        foreach ((string prefix, string space) in _names.Prefixes)
        {
            text.Write($"@prefix {prefix}: <{space}> .\n");
        }

        foreach (Resource resource in new Resources(rules, _names).Of(knowledge))
        {
            text.Write($"\n{Name(resource.Iri)} a {string.Join(", ", resource.Types.Select(Name))}");
            foreach (IGrouping<string, (string Predicate, Term Object)> group in resource.Statements.GroupBy(s => s.Predicate, StringComparer.Ordinal))
            {
                text.Write($" ;\n  {Name(group.Key)} {string.Join(", ", group.Select(s => Show(s.Object)))}");
            }

            text.Write(" .\n");
        }
    }

    private string Show(Term term) => term switch
    {
        Iri iri => Name(iri.Value),
        Literal { Datatype: { } type } literal => $"{Quote(literal.Text)}^^{Name(type)}",
        Literal literal => Quote(literal.Text),
        _ => throw new ArgumentOutOfRangeException(nameof(term), term, "a term of unknown kind"),
    };

    private string Name(string iri) => _names.TryShorten(iri, out string? name) ? name : $"<{iri}>";

    private static string Quote(string text)
    {
        StringBuilder quoted = new("\"", text.Length + 2);
        foreach (char c in text)
        {
            _ = c switch
            {
                '"' => quoted.Append("\\\""),
                '\\' => quoted.Append(@"\\"),
                '\n' => quoted.Append(@"\n"),
                '\r' => quoted.Append(@"\r"),
                '\t' => quoted.Append(@"\t"),
                '\0' => quoted.Append('\uFFFD'),
                < ' ' or '\u007F' => quoted.Append(CultureInfo.InvariantCulture, $"\\u{(int)c:X4}"),
                _ => quoted.Append(c),
            };
        }

        return quoted.Append('"').ToString();
    }
}
