using Extract.Knowledge;
using Extract.Knowledge.Exporting.Csv;
using Extract.Knowledge.Exporting.GeoJson;
using Extract.Knowledge.Exporting.GraphMl;
using Extract.Knowledge.Exporting.Rdf;
using Extract.Knowledge.Json;
using Extract.Knowledge.Profile;
using Extract.Rules;

namespace Extract.Cli.Output;

/// <summary>The forms in which one whole knowledge base can be written.</summary>
internal static class KnowledgeForm
{
    public static IReadOnlyList<string> Names => ["json", "csv", "geojson", "graphml", "jsonld", "turtle"];

    /// <param name="rules">Folder of rules that tell types and roles.</param>
    /// <param name="root">What the IRIs of jsonld and turtle begin with.</param>
    public static void Write(Stream output, string form, KnowledgeBase knowledge, string rules, string root)
    {
        switch (form)
        {
            case "json":
                KnowledgeBaseWriter.WriteIndented(output, knowledge);
                break;
            case "csv":
                new CsvExport(RuleSet.Load(rules).Schema).Write(output, knowledge);
                break;
            case "geojson":
                new GeoJsonExport(KnowledgeProfile.Load(RuleSet.Load(rules))).Write(output, knowledge);
                break;
            case "graphml":
                GraphMlExport.Write(output, knowledge);
                break;
            case "jsonld":
                new JsonLdExport(KnowledgeProfile.Load(RuleSet.Load(rules)).Export, root).Write(output, knowledge);
                break;
            case "turtle":
                new TurtleExport(KnowledgeProfile.Load(RuleSet.Load(rules)).Export, root).Write(output, knowledge);
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(form), form, "no such form");
        }
    }
}
