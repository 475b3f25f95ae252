using Extract.Articles;
using Extract.Evaluation.Clusters;
using Extract.Evaluation.Clusters.Links;
using Extract.Evaluation.Corpora;
using Extract.Evaluation.Gold;
using Extract.Knowledge;
using Extract.Knowledge.Merging;
using Extract.Knowledge.Profile;
using Extract.Rules.Yaml;
using Xunit;

namespace Extract.Evaluation.Tests.Clusters;

/// <summary>Links and merged facts measured on a cluster of two concerts.</summary>
public sealed class LinkMeasureTests
{
    private const string Profile = """
        natures: {person: personal, place: location}
        merging:
          changes:
            - {facts: [concert], role: day, days: 3}
        """;

    private const string Cluster = """
        cluster: night
        articles: [before, after, later]
        facts:
          - id: plan
            concert: {player: anna, day: 2013-11-08}
            status: planned
            told: [before]
          - id: outcome
            concert: {player: anna, hall: aula, day: 2013-11-09}
            told: [after]
          - id: rival
            concert: {player: anna, day: 2013-11-10}
            told: [later]
          - id: other
            concert: {player: carl}
            optional: true
            told: [later]
        """;

    [Fact]
    public void With_faultless_articles_all_facts_join_and_all_links_are_right()
    {
        CorpusRun run = Run(Cluster + "\nfulfils:\n  - [outcome, plan]\n  - [rival, plan]\nconflicts:\n  - [rival, outcome]");

        Assert.Equal(1, Figure(new MergedFactMeasure().Measure(run), "of gold: all", "fact f1"));
        CorpusSection links = new LinkMeasure().Measure(run);
        Assert.Equal(1, Figure(links, "of gold: plans and outcomes", "f1"));
        Assert.Equal(1, Figure(links, "of gold: contradictions", "f1"));
        Assert.Equal(2, Figure(links, "of gold: plans and outcomes, open", "links"));
        Assert.Equal(0, Figure(links, "of gold: plans and outcomes, held out", "links"));
        Assert.DoesNotContain(links.Notes, note => note.StartsWith("of gold", StringComparison.Ordinal));
    }

    [Fact]
    public void Links_that_gold_does_not_have_cost_and_are_told()
    {
        CorpusSection links = new LinkMeasure().Measure(Run(Cluster + "\nfulfils:\n  - [outcome, plan]"));

        Assert.Equal(0.5, Figure(links, "of gold: plans and outcomes", "precision"));
        Assert.Equal(1, Figure(links, "of gold: plans and outcomes", "recall"));
        Assert.Contains(
            "of gold: night: too much: concert (player person/anna, day 2013-11-10) fulfils concert (player person/anna, day 2013-11-08)", links.Notes);
    }

    [Fact]
    public void Links_of_optional_facts_neither_count_nor_cost()
    {
        CorpusSection links = new LinkMeasure().Measure(Run(Cluster + "\nconflicts:\n  - [other, outcome]\n  - [rival, outcome]"));

        Assert.Equal(1, Figure(links, "of gold: contradictions", "links"));
        Assert.Equal(1, Figure(links, "of gold: contradictions", "f1"));
    }

    [Fact]
    public void Nothing_is_told_of_held_out_clusters()
    {
        CorpusSection links = new LinkMeasure().Measure(Run(Cluster, "after"));

        Assert.Empty(links.Notes);
        Assert.Equal(2, Figure(links, "of gold: plans and outcomes, held out", "found"));
    }

    private static double Figure(CorpusSection section, string row, string figure) =>
        section.Rows.Single(r => r.Label == row).Figures.Single(f => f.Name == figure).Value;

    private static CorpusRun Run(string cluster, params string[] heldOut)
    {
        Dictionary<string, GoldArticle> gold = new(StringComparer.Ordinal)
        {
            ["before"] = Gold("before", "concert: {player: anna, day: 2013-11-08}\n    status: planned"),
            ["after"] = Gold("after", "concert: {player: anna, hall: aula, day: 2013-11-09}"),
            ["later"] = Gold("later", "concert: {player: anna, day: 2013-11-10}\n  - concert: {player: carl}\n    optional: true", "Ann B."),
        };
        KnowledgeProfile profile = KnowledgeProfile.Parse(Profile, Small.Schema);
        return new CorpusRun(
            Small.Schema,
            profile,
            new KnowledgeMerger(Small.Schema, profile),
            [.. gold.Values],
            [new ClusterReader(Small.Schema).Read(YamlSource.Parse("night.yaml", cluster), gold.GetValueOrDefault)],
            gold.Keys.ToDictionary(id => id, id => new Article(id, "Anna plays."), StringComparer.Ordinal),
            gold.Keys.ToDictionary(id => id, id => new KnowledgeBase([new ArticleInfo(id, null, null, null, "")], [], [], null), StringComparer.Ordinal),
            heldOut.ToHashSet());
    }

    private static GoldArticle Gold(string id, string facts, string anna = "Anna") => new GoldReader(Small.Schema).Read(YamlSource.Parse(
        "gold.yaml",
        $"article: {id}\nentities:\n  anna: {{type: person, names: [{anna}]}}\n  carl: {{type: person, names: [Carl]}}\n  aula: {{type: place, names: [Aula]}}\nfacts:\n  - {facts}\n"));
}
