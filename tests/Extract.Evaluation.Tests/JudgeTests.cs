using Extract.Evaluation.Judging;
using Xunit;

namespace Extract.Evaluation.Tests;

public sealed class JudgeTests
{
    private const string Anna = """{"entity":"person/anna"}""";
    private const string Bo = """{"entity":"person/bo"}""";
    private const string Hall = """{"entity":"place/hall"}""";

    [Fact]
    public void Names_agree_whatever_their_article_accents_case_and_hyphens()
    {
        Comparison result = Small.Compare(
            "  - concert: {player: anna, hall: aula}", $$$"""{"type":"concert","roles":{"player":[{{{Anna}}}],"hall":[{{{Hall}}}]}}""");

        Assert.Equal(new Tally(2, 2, 2, 1, 1, 1), result.Total);
        Assert.Empty(result.Differences);
    }

    [Theory]
    [InlineData("at: 18:40", """ "at":[{"time":"18:40"}] """)]
    [InlineData("at: \"18:40Z\"", """ "at":[{"time":"18:40+00:00"}] """)]
    [InlineData("day: 2013-11-09", """ "day":[{"date":"2013-11-09"}] """)]
    [InlineData("day: 2013", """ "day":[{"date":"2013"}] """)]
    [InlineData("length: PT1H", """ "length":[{"duration":"PT60M"}] """)]
    [InlineData("length: P2W", """ "length":[{"duration":"P14D"}] """)]
    [InlineData("seats: \"40 [mi_i]\"", """ "seats":[{"quantity":64.4,"unit":"km"}] """)]
    [InlineData("seats: \"14,000\"", """ "seats":[{"quantity":14000}] """)]
    [InlineData("seats: 82 1", """ "seats":[{"quantity":82,"unit":"1"}] """)]
    [InlineData("seats: -40 Cel", """ "seats":[{"quantity":-40,"unit":"Cel"}] """)]
    [InlineData("seats: 1988", """ "seats":[{"quantity":1988}] """)]
    [InlineData("piece: Mayor", """ "piece":[{"text":"london mayor"}] """)]
    [InlineData("piece: president of the society", """ "piece":[{"text":"president"}] """)]
    [InlineData("hall: the great hall", """ "hall":[{"text":"Great Hall"}] """)]
    [InlineData("hall: aula", """ "hall":[{"text":"aula"}] """)]
    public void Values_that_mean_the_same_agree(string gold, string system) => Assert.Equal(2, Matched(gold, system));

    [Theory]
    [InlineData("day: 2013-11-09", """ "day":[{"date":"2013-11"}] """)]
    [InlineData("length: P1M", """ "length":[{"duration":"P30D"}] """)]
    [InlineData("seats: 40 km", """ "seats":[{"quantity":40}] """)]
    [InlineData("seats: 100 km", """ "seats":[{"quantity":101,"unit":"km"}] """)]
    [InlineData("piece: mayor", """ "piece":[{"text":"mayor of london city hall staff"}] """, true)]
    [InlineData("piece: city mayor", """ "piece":[{"text":"london mayor"}] """)]
    [InlineData("piece: mayor", """ "piece":[{"text":"mayor assistant"}] """)]
    public void Values_that_differ_do_not_agree(string gold, string system, bool agrees = false) =>
        Assert.Equal(agrees ? 2 : 1, Matched(gold, system));

    [Fact]
    public void Facts_are_paired_so_that_most_slots_agree_whatever_their_order()
    {
        const string gold = """
              - concert: {player: anna, day: 2013-11-09}
              - concert: {player: anna, hall: aula}
            """;
        const string first = $$$"""{"type":"concert","roles":{"player":[{{{Anna}}}],"hall":[{{{Hall}}}]}}""";
        const string second = $$$"""{"type":"concert","roles":{"player":[{{{Anna}}}],"day":[{"date":"2013-11-09"}]}}""";

        Assert.Equal(new Tally(4, 4, 4, 2, 2, 2), Small.Compare(gold, $"{first},{second}").Total);
        Assert.Equal(new Tally(4, 4, 4, 2, 2, 2), Small.Compare(gold, $"{second},{first}").Total);
    }

    [Fact]
    public void A_pair_must_agree_on_a_key_role()
    {
        Comparison result = Small.Compare(
            "  - concert: {player: anna, hall: aula}", $$$"""{"type":"concert","roles":{"player":[{{{Bo}}}],"hall":[{{{Hall}}}]}}""");

        Assert.Equal(new Tally(0, 2, 2, 0, 1, 1), result.Total);
        Assert.Equal([DifferenceKind.Missing, DifferenceKind.Spurious], result.Differences.Select(d => d.Kind));
    }

    [Fact]
    public void An_optional_fact_is_neither_rewarded_nor_punished()
    {
        const string gold = "  - concert: {player: anna}\n    optional: true";

        Assert.Equal(default, Small.Compare(gold, "").Total);
        Assert.Equal(default, Small.Compare(gold, $$$"""{"type":"concert","roles":{"player":[{{{Anna}}}]}}""").Total);
    }

    [Fact]
    public void Status_is_judged_apart_from_slots()
    {
        Comparison result = Small.Compare(
            "  - concert: {player: anna}\n    status: planned", $$$"""{"type":"concert","status":"happened","roles":{"player":[{{{Anna}}}]}}""");

        Assert.Equal(1, result.Total.Slots.F1);
        Assert.Equal((0, 1), (result.StatusRight, result.Pairs.Count));
        Assert.True(Assert.Single(result.Differences).StatusDiffers);
    }

    [Fact]
    public void Each_filler_of_a_list_is_a_slot_and_is_used_once()
    {
        Comparison result = Small.Compare(
            "  - pass: {giver: [anna, bo], receiver: [anna, bo]}",
            $$$"""{"type":"pass","roles":{"giver":[{{{Anna}}},{{{Anna}}}],"receiver":[{{{Bo}}}]}}""");

        Assert.Equal(new Tally(2, 4, 3, 0, 1, 1), result.Total);
    }

    [Fact]
    public void Articles_without_gold_do_not_count_but_are_named()
    {
        Comparison result = new Judge(Small.Schema).Compare(
            [Small.Gold("  - concert: {player: anna}")],
            [Small.Knowledge($$$"""{"type":"concert","roles":{"player":[{{{Anna}}}]}}""", "folder/two.txt")]);

        Assert.Equal(new Tally(0, 1, 0, 0, 1, 0), result.Total);
        Assert.Equal(["two"], result.Unjudged);
    }

    private static int Matched(string gold, string system) => Small.Compare(
        $"  - concert: {{player: anna, {gold}}}", $$$"""{"type":"concert","roles":{"player":[{{{Anna}}}],{{{system}}}}}""").Total.Matched;
}
