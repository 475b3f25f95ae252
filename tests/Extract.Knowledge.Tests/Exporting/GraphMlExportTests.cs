using System.Xml.Linq;
using Extract.Knowledge.Exporting.GraphMl;
using Xunit;

namespace Extract.Knowledge.Tests.Exporting;

public sealed class GraphMlExportTests
{
    private static readonly XNamespace _space = "http://graphml.graphdrawing.org/xmlns";

    [Fact]
    public void Entities_and_facts_are_nodes_with_their_attributes()
    {
        string text = Written(Voyage.Knowledge);

        Assert.Contains(
            """
                <node id="e2">
                  <data key="kind">entity</data>
                  <data key="id">person/anna-berg</data>
                  <data key="type">person</data>
                  <data key="name">Anna "B" &lt;Berg&gt;
            Jr, \x</data>
                </node>

            """.ReplaceLineEndings("\n"),
            text,
            StringComparison.Ordinal);
        Assert.Contains(
            """
                <node id="f0">
                  <data key="kind">fact</data>
                  <data key="id">sail/1</data>
                  <data key="type">sail</data>
                  <data key="name">sail</data>
                  <data key="status">happened</data>
                  <data key="evidence">sailed to Tonga</data>
                  <data key="confidence">0.9124</data>
                  <data key="r0">2013-11-09</data>
                </node>

            """.ReplaceLineEndings("\n"),
            text,
            StringComparison.Ordinal);
        Assert.Contains("    <edge source=\"f0\" target=\"e0\"><data key=\"role\">craft</data></edge>\n", text, StringComparison.Ordinal);
        Assert.Contains("    <edge source=\"f0\" target=\"e1\"><data key=\"role\">journey</data></edge>\n", text, StringComparison.Ordinal);
        Assert.DoesNotContain('\r', text);
    }

    [Fact]
    public void Every_edge_has_its_ends_and_every_attribute_its_key()
    {
        KnowledgeBase bare = Voyage.Knowledge with { Entities = [] };

        XElement root = XDocument.Parse(Written(bare)).Root!;

        HashSet<string> nodes = [.. root.Descendants(_space + "node").Select(n => n.Attribute("id")!.Value)];
        HashSet<string> keys = [.. root.Elements(_space + "key").Select(n => n.Attribute("id")!.Value)];
        Assert.All(root.Descendants(_space + "edge"), e => Assert.True(nodes.Contains(e.Attribute("source")!.Value) && nodes.Contains(e.Attribute("target")!.Value)));
        Assert.All(root.Descendants(_space + "data"), d => Assert.Contains(d.Attribute("key")!.Value, keys));
        Assert.Equal(17, root.Descendants(_space + "edge").Count());
        Assert.Equal(root.Descendants(_space + "node").Count(), nodes.Count);
    }

    private static string Written(KnowledgeBase knowledge) => Voyage.Written(output => GraphMlExport.Write(output, knowledge));
}
