using System.Text.Json.Nodes;
using Extract.Knowledge.Exporting.Rdf;
using Xunit;

namespace Extract.Knowledge.Tests.Exporting;

public sealed class RdfExportTests
{
    [Theory]
    [InlineData("""
        @prefix schema: <https://schema.org/> .
        @prefix prov: <http://www.w3.org/ns/prov#> .
        @prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
        @prefix vocab: <urn:extract:vocab/> .

        <urn:extract:article/one> a schema:NewsArticle, prov:Entity ;
          schema:identifier "one" ;
          schema:headline "Ships & <boats>" ;
          schema:datePublished "2013-11-09"^^xsd:date ;
          schema:url "https://example.org/a b" .

        <urn:extract:article/%3Dtwo> a schema:NewsArticle, prov:Entity ;
          schema:identifier "=two" .

        <urn:extract:entity/craft/a> a schema:Thing, vocab:craft ;
          schema:name "=cmd()" .

        """)]
    [InlineData("""

        <urn:extract:entity/person/anna-berg> a schema:Person, vocab:person ;
          schema:name "Anna \"B\" <Berg>\nJr, \\x" ;
          schema:alternateName "+Berg" .

        """)]
    [InlineData("""

        <urn:extract:fact/sail/4> a schema:Action, prov:Entity, vocab:sail ;
          vocab:status "planned" ;
          schema:actionStatus schema:PotentialActionStatus ;
          vocab:confidence "0.9124"^^xsd:decimal ;
          <urn:extract:vocab/role/journey> <urn:extract:entity/journey/long-march> ;
          <urn:extract:vocab/role/craft> <urn:extract:entity/craft/a> ;
          <urn:extract:vocab/role/place> <urn:extract:entity/place/tonga> ;
          <urn:extract:vocab/role/date> "2013-11"^^xsd:gYearMonth ;
          prov:wasDerivedFrom <urn:extract:evidence/sail/4/0> .

        <urn:extract:evidence/sail/4/0> a prov:Entity ;
          prov:value "will sail" ;
          prov:wasQuotedFrom <urn:extract:article/one> ;
          vocab:start "10"^^xsd:integer ;
          vocab:end "20"^^xsd:integer ;
          vocab:rule "sail/to" ;
          vocab:status "planned" .

        """)]
    [InlineData("""
          <urn:extract:vocab/role/pay> "1.5 km"^^<https://w3id.org/cdt/ucum>, "PT4H"^^xsd:duration, "18:40+04:00", "-3"^^xsd:decimal ;
          prov:wasDerivedFrom <urn:extract:evidence/job/1/0>, <urn:extract:evidence/job/1/1> .

        """)]
    public void Turtle_tells_facts_with_the_words_that_prove_them(string part)
    {
        string text = Voyage.Written(output => new TurtleExport(Voyage.Profile.Export, "urn:extract:").Write(output, Voyage.Knowledge));

        Assert.Contains(part.ReplaceLineEndings("\n"), text, StringComparison.Ordinal);
        Assert.DoesNotContain('\r', text);
    }

    [Fact]
    public void Json_ld_tells_the_same()
    {
        string text = Voyage.Written(output => new JsonLdExport(Voyage.Profile.Export, "https://example.org/kb/").Write(output, Voyage.Knowledge));

        JsonNode root = JsonNode.Parse(text)!;
        JsonNode[] graph = [.. root["@graph"]!.AsArray().Select(n => n!)];
        Assert.Equal("https://example.org/kb/vocab/", root["@context"]!["vocab"]!.GetValue<string>());
        Assert.Equal("""{"@id":"https://example.org/kb/entity/craft/a","@type":["schema:Thing","vocab:craft"],"schema:name":["=cmd()"]}""", graph[2].ToJsonString());
        Assert.Equal(
            """{"@id":"https://example.org/kb/fact/sail/1","@type":["schema:Action","prov:Entity","vocab:sail"],"vocab:status":["happened"],"schema:actionStatus":[{"@id":"schema:CompletedActionStatus"}],"vocab:confidence":[{"@type":"xsd:decimal","@value":"0.9124"}],"https://example.org/kb/vocab/role/journey":[{"@id":"https://example.org/kb/entity/journey/long-march"}],"https://example.org/kb/vocab/role/craft":[{"@id":"https://example.org/kb/entity/craft/a"}],"https://example.org/kb/vocab/role/place":[{"@id":"https://example.org/kb/entity/place/tonga"}],"https://example.org/kb/vocab/role/date":[{"@type":"xsd:date","@value":"2013-11-09"}],"prov:wasDerivedFrom":[{"@id":"https://example.org/kb/evidence/sail/1/0"}]}""",
            graph.Single(n => n["@id"]!.GetValue<string>() == "https://example.org/kb/fact/sail/1").ToJsonString());
        Assert.Equal("Anna \"B\" <Berg>\nJr, \\x", graph[4]["schema:name"]![0]!.GetValue<string>());
        Assert.Equal(2 + 7 + 6 + 7, graph.Length);
    }

    [Theory]
    [InlineData("urn:extract:", true)]
    [InlineData("https://example.org/kb#", true)]
    [InlineData("/kb/", false)]
    [InlineData("kb", false)]
    [InlineData("", false)]
    [InlineData("https://example.org/> . <urn:x", false)]
    [InlineData("https://example.org/a b/", false)]
    public void A_base_is_an_absolute_iri(string text, bool isValid)
    {
        Assert.Equal(isValid, RdfBase.IsValid(text));
    }
}
