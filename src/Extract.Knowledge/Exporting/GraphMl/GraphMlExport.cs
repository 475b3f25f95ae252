using System.Text;
using Extract.Knowledge.Json;
using Extract.Knowledge.TimeMl;

namespace Extract.Knowledge.Exporting.GraphMl;

/// <summary>
/// Writes a graph as GraphML (graphml.graphdrawing.org, 1.0; UTF-8, <c>\n</c> line ends): entities and facts are nodes, and an edge runs from a fact
/// to each entity in it, with the role as attribute. Literals are attributes of the fact, named after their roles. Thread-safe.
/// </summary>
public static class GraphMlExport
{
    /// <summary>Writes one graph; leaves the stream open.</summary>
    public static void Write(Stream output, KnowledgeBase knowledge)
    {
        using StreamWriter xml = new(output, new UTF8Encoding(false), leaveOpen: true) { NewLine = "\n" };
        FillerLabels labels = new(knowledge);
        List<string> literals = [.. knowledge.Facts.SelectMany(f => f.Roles).Where(HasLiteral).Select(r => r.Role).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        xml.Write(
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<graphml xmlns=\"http://graphml.graphdrawing.org/xmlns\" "
            + "xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" "
            + "xsi:schemaLocation=\"http://graphml.graphdrawing.org/xmlns http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd\">\n");
        WriteKeys(xml, literals);
        xml.Write("  <graph id=\"facts\" edgedefault=\"directed\">\n");
        NodeNumbers numbers = new();
        foreach (Entity entity in knowledge.Entities.DistinctBy(e => e.Id))
        {
            Open(xml, numbers.Of(entity.Id), "entity", entity.Id, entity.Type, entity.Name);
            Data(xml, "latitude", entity.Location is { } north ? FillerLabels.Number(north.Latitude) : null);
            Data(xml, "longitude", entity.Location is { } east ? FillerLabels.Number(east.Longitude) : null);
            xml.Write("    </node>\n");
        }

        foreach (string id in Missing(knowledge, numbers))
        {
            Open(xml, numbers.Of(id), "entity", id, null, labels.NameOf(id));
            xml.Write("    </node>\n");
        }

        int number = 0;
        foreach (Fact fact in knowledge.Facts)
        {
            Write(xml, fact, $"f{number}", literals);
            number++;
        }

        number = 0;
        foreach (Fact fact in knowledge.Facts)
        {
            WriteEdges(xml, fact, $"f{number}", knowledge.UndertakingField, numbers);
            number++;
        }

        xml.Write("  </graph>\n</graphml>\n");
    }

    private static void WriteKeys(StreamWriter xml, List<string> literals)
    {
        foreach (string name in (string[])["kind", "id", "type", "name", "status", "evidence"])
        {
            xml.Write($"  <key id=\"{name}\" for=\"node\" attr.name=\"{name}\" attr.type=\"string\"/>\n");
        }

        foreach (string name in (string[])["confidence", "latitude", "longitude"])
        {
            xml.Write($"  <key id=\"{name}\" for=\"node\" attr.name=\"{name}\" attr.type=\"double\"/>\n");
        }

        for (int i = 0; i < literals.Count; i++)
        {
            xml.Write($"  <key id=\"r{i}\" for=\"node\" attr.name=\"role ");
            XmlText.Write(xml, literals[i], inQuotes: true);
            xml.Write("\" attr.type=\"string\"/>\n");
        }

        xml.Write("  <key id=\"role\" for=\"edge\" attr.name=\"role\" attr.type=\"string\"/>\n");
    }

    private static void Write(StreamWriter xml, Fact fact, string node, List<string> literals)
    {
        Open(xml, node, "fact", fact.Id, fact.Type, fact.Type);
        Data(xml, "status", StatusName.Of(fact.Status));
        Data(xml, "evidence", string.Join("\n", fact.Evidence.Select(e => e.Text)));
        Data(xml, "confidence", FillerLabels.Number(Math.Round(fact.Confidence, 4)));
        foreach (RoleFillers role in fact.Roles.Where(HasLiteral))
        {
            Data(xml, $"r{literals.IndexOf(role.Role)}", string.Join("; ", role.Fillers.Where(f => f is not EntityFiller).Select(FillerLabels.Literal)));
        }

        xml.Write("    </node>\n");
    }

    private static void WriteEdges(StreamWriter xml, Fact fact, string node, string? undertakingField, NodeNumbers numbers)
    {
        foreach (RoleFillers role in fact.Roles)
        {
            foreach (EntityFiller entity in role.Fillers.OfType<EntityFiller>())
            {
                Edge(xml, node, numbers.Of(entity.Id), role.Role);
            }
        }

        if (fact.Undertaking is { } whole)
        {
            Edge(xml, node, numbers.Of(whole), undertakingField ?? "");
        }
    }

    private static void Edge(StreamWriter xml, string from, string to, string role)
    {
        xml.Write($"    <edge source=\"{from}\" target=\"{to}\"><data key=\"role\">");
        XmlText.Write(xml, role);
        xml.Write("</data></edge>\n");
    }

    private static void Open(StreamWriter xml, string node, string kind, string id, string? type, string name)
    {
        xml.Write($"    <node id=\"{node}\">\n");
        Data(xml, "kind", kind);
        Data(xml, "id", id);
        Data(xml, "type", type);
        Data(xml, "name", name);
    }

    private static void Data(StreamWriter xml, string key, string? value)
    {
        if (value is not null)
        {
            xml.Write($"      <data key=\"{key}\">");
            XmlText.Write(xml, value);
            xml.Write("</data>\n");
        }
    }

    private static bool HasLiteral(RoleFillers role) => role.Fillers.Any(f => f is not EntityFiller);

    /// <summary>Entities that facts name and the knowledge base lacks: a graph must have the ends of its edges.</summary>
    private static List<string> Missing(KnowledgeBase knowledge, NodeNumbers numbers) =>
        [.. knowledge.Facts.SelectMany(f => f.Roles.SelectMany(r => r.Fillers).OfType<EntityFiller>().Select(e => e.Id).Concat(f.Undertaking is { } whole ? [whole] : []))
            .Where(id => !numbers.Has(id)).Distinct(StringComparer.Ordinal)];
}
