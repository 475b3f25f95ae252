using Extract.Evaluation.Agreeing;
using Extract.Evaluation.Gold;
using Extract.Evaluation.Judging;
using Extract.Evaluation.Tests.Exchange;
using Extract.Rules.Yaml;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace Extract.Evaluation.Tests.Agreeing;

public sealed class AnnotatorAgreementTests
{
    private const string OfA = """
        article: one
        tour: north
        entities:
          anna: {type: person, names: [Anna Berg, Ms Berg]}
          bo: {type: person, names: [Bo Lind]}
          hall: {type: place, names: [Aula, Great Hall]}
          north: {type: tour, names: [North]}
        facts:
          - concert: {player: anna, hall: hall}
            evidence: "a"
          - concert: {player: bo, day: 2013-11-09}
            status: planned
            evidence: "b"
          - pass: {giver: anna, receiver: bo}
            evidence: "c"
          - concert: {player: anna, piece: flute}
            optional: true
            evidence: "d"
        """;

    private const string OfB = """
        article: one
        tour: nord
        entities:
          berg: {type: person, names: [Ms Berg, Anna]}
          bo: {type: person, names: [Bo Lind]}
          aula: {type: place, names: [Aula]}
          great: {type: place, names: [Great Hall]}
          nord: {type: tour, names: [north]}
        facts:
          - concert: {player: bo, day: 2013-11-10}
            evidence: "B"
          - concert: {player: berg, hall: aula}
            evidence: "A"
          - pass: {giver: bo, receiver: bo}
            evidence: "e"
        """;

    [Fact]
    public void Slots_status_and_names_are_compared_and_conflicts_listed()
    {
        AnnotatorAgreement agreement = Agree(OfA, OfB);
        ArticleAgreement article = Assert.Single(agreement.Articles);

        // Anna's concert agrees in 2 of 2 slots, Bo's in 1 of 2, the pass in 1 of 2; the optional one does not count.
        Assert.Equal(new Tally(4, 6, 6, 1, 3, 3), agreement.Total);
        Assert.Equal(2, article.Differing.Count());
        Assert.Empty(article.OnlyB);
        Assert.Equal("flute", Assert.Single(article.OnlyA).Slots[1].Display);
        Assert.Equal((3, 2), (agreement.Status().Items, agreement.Status().Agreed));

        // Anna Berg and Anna are told by one each; the hall is two for B.
        Assert.Equal((5, 1, 1), (agreement.Names.Shared, agreement.Names.OnlyA, agreement.Names.OnlyB));
        Assert.Equal(["Aula is one in A and 2 in B: Aula; Great Hall"], article.Entities);
    }

    [Fact]
    public void Kappa_is_what_Cohen_says()
    {
        // 20 yes-yes, 5 yes-no, 10 no-yes, 15 no-no: observed .7, by chance .5.
        List<(bool, bool)> judgements = [.. Enumerable.Repeat((true, true), 20), .. Enumerable.Repeat((true, false), 5), .. Enumerable.Repeat((false, true), 10), .. Enumerable.Repeat((false, false), 15)];
        Kappa kappa = Kappa.Of(judgements);

        Assert.Equal(.7, kappa.Observed, 12);
        Assert.Equal(.5, kappa.Chance, 12);
        Assert.Equal(.4, kappa.Value!.Value, 12);
        Assert.Null(Kappa.Of([(1, 1), (1, 1)]).Value);
        Assert.Null(Kappa.Of(Array.Empty<(int, int)>()).Value);
    }

    [Fact]
    public void The_merged_gold_has_what_both_say_and_marks_the_rest()
    {
        (GoldArticle a, GoldArticle b) = (Read(OfA), Read(OfB));
        GoldArticle merged = new GoldMerger("first", "second").Merge(a, b, AnnotatorAgreement.Of(Small.Schema, [a], [b]).Articles[0]);

        Assert.Equal(
            """
            article: one
            tour: north
            entities:
              anna: {type: person, names: [Anna Berg, Ms Berg, Anna]}
              bo: {type: person, names: [Bo Lind]}
              hall: {type: place, names: [Aula, Great Hall]}
              north: {type: tour, names: [North]}
              great: {type: place, names: [Great Hall]}
            facts:
              - concert: {player: anna, hall: hall}
                evidence: "a"
              - concert: {player: bo, day: 2013-11-09}
                status: planned
                evidence: "b"
                reviewed: false
                by: first
              - concert: {player: bo, day: 2013-11-10}
                evidence: "B"
                reviewed: false
                by: second
              - pass: {giver: anna, receiver: bo}
                evidence: "c"
                reviewed: false
                by: first
              - pass: {giver: bo, receiver: bo}
                evidence: "e"
                reviewed: false
                by: second
              - concert: {player: anna, piece: flute}
                optional: true
                evidence: "d"
                reviewed: false
                by: first

            """,
            new GoldWriter(Small.Schema).Write(merged));
    }

    [Fact]
    public void Whoever_agrees_with_himself_agrees_fully_and_nobody_is_the_measure() =>
        Prop.ForAll(Gen.Choose(0, int.MaxValue - 1).ToArbitrary(), Gen.Choose(0, int.MaxValue - 1).ToArbitrary(), (one, other) =>
        {
            (GoldArticle a, GoldArticle b) = (Generated(one), Generated(other));
            AnnotatorAgreement alone = AnnotatorAgreement.Of(Small.Schema, [a], [a]);
            Assert.Equal(alone.Total.GoldSlots, alone.Total.SystemSlots);
            Assert.Equal(1, alone.Names.Score.Items > 0 ? alone.Names.Score.F1 : 1, 9);

            AnnotatorAgreement there = AnnotatorAgreement.Of(Small.Schema, [a], [b]);
            AnnotatorAgreement back = AnnotatorAgreement.Of(Small.Schema, [b], [a]);
            Assert.Equal(there.Names.Score.F1, back.Names.Score.F1, 9);
            Assert.Equal(there.Names.Score.MeanPrecision, back.Names.Score.MeanRecall, 9);
            Assert.Equal(there.Articles.Sum(x => x.Pairs.Sum(p => p.Agreement.Count)), back.Articles.Sum(x => x.Pairs.Sum(p => p.Agreement.Count)));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(200));

    private static GoldArticle Generated(int seed) => new GoldReader(Small.Schema) { TakesDrafts = true }
        .Read(YamlSource.Parse("g.yaml", new GoldWriter(Small.Schema).Write(new GeneratedGold(seed).Gold with { Article = "one" })));

    private static AnnotatorAgreement Agree(string a, string b) => AnnotatorAgreement.Of(Small.Schema, [Read(a)], [Read(b)]);

    private static GoldArticle Read(string text) => new GoldReader(Small.Schema).Read(YamlSource.Parse("g.yaml", text));
}
