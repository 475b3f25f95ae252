using Extract.Evaluation.Clusters;
using Extract.Evaluation.Gold;
using Extract.Rules;
using Extract.Rules.Yaml;
using Xunit;

namespace Extract.Evaluation.Tests.Clusters;

public sealed class ClusterReaderTests
{
    private const string Head = """
        cluster: night
        articles: [before, after]
        facts:
          - id: f01
            concert: {player: anna, hall: aula}
            told: [after]
          - id: f02
            concert: {player: anna, day: 2013-11-09}
            status: planned
            told: [before, after]

        """;

    [Fact]
    public void Facts_keep_who_tells_them_and_links_name_them()
    {
        GoldCluster cluster = Read(Head + "fulfils:\n  - [f01, f02]\ncancelled:\n  - [f02]\n  - []\nconflicts:");

        Assert.Equal(["f01 after", "f02 before after"], cluster.Facts.Select(fact => $"{fact.Id} {string.Join(' ', fact.Told)}"));
        Assert.Equal(Status.Planned, cluster.Facts[1].Fact.Status);
        Assert.Equal(new FactLink("f01", "f02"), Assert.Single(cluster.Fulfils));
        Assert.Equal(new FactLink(null, "f02"), Assert.Single(cluster.Cancelled));
        Assert.Empty(cluster.Conflicts);
    }

    [Fact]
    public void An_entity_has_the_names_of_all_its_articles()
    {
        GoldCluster cluster = Read(Head);

        Assert.Equal(["anna: Anna Berg, Berg, Ann Berg", "aula: Aula"], cluster.Entities.Select(e => $"{e.Id}: {string.Join(", ", e.Names)}"));
        Assert.True(cluster.Facts[0].Fact.Slots[0].Value.Agrees(cluster.Articles[1].Entities[0].Value));
    }

    [Theory]
    [InlineData("fulfils:\n  - [f01, f03]", 12, 11, "names the fact f03")]
    [InlineData("fulfils:\n  - [f01]", 12, 5, "1 facts in a link")]
    [InlineData("conflicts:\n  - f01", 12, 5, "list of pairs")]
    [InlineData("disputes: []", 11, 1, "means nothing in a cluster")]
    public void A_fault_of_a_link_names_line_and_column(string sections, int line, int column, string what) => AssertFault(Head + sections, line, column, what);

    [Theory]
    [InlineData("articles: [before, later]\ncluster: c\nfacts:", 1, 20, "later has no gold")]
    [InlineData("articles: [before]\ncluster: c\nfacts:\n  - concert: {player: anna}", 4, 5, "without an id")]
    [InlineData("articles: [before]\ncluster: c\nfacts:\n  - id: a\n    told: [after]", 5, 12, "no article of this cluster")]
    [InlineData("articles: [before]\ncluster: c\nfacts:\n  - id: a\n    concert: {player: anna}\n  - id: a", 6, 9, "two facts have the id a")]
    [InlineData("articles: [before]\nfacts:", 1, 1, "no \"cluster\"")]
    public void A_fault_of_a_fact_names_line_and_column(string text, int line, int column, string what) => AssertFault(text, line, column, what);

    private static void AssertFault(string text, int line, int column, string what)
    {
        RuleException fault = Assert.Throws<RuleException>(() => Read(text));

        Assert.Equal((line, column), (fault.Line, fault.Column));
        Assert.Contains(what, fault.Message, StringComparison.Ordinal);
    }

    private static GoldCluster Read(string text) => new ClusterReader(Small.Schema).Read(YamlSource.Parse("night.yaml", text), Gold);

    private static GoldArticle? Gold(string article) => article switch
    {
        "before" => Article(article, "anna: {type: person, names: [Anna Berg, Berg]}"),
        "after" => Article(article, "anna: {type: person, names: [Ann Berg, Berg]}\n  aula: {type: place, names: [Aula]}"),
        _ => null,
    };

    private static GoldArticle Article(string id, string entities) =>
        new GoldReader(Small.Schema).Read(YamlSource.Parse("gold.yaml", $"article: {id}\nentities:\n  {entities}\nfacts:\n"));
}
