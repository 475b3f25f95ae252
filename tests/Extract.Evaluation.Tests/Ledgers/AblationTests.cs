using Extract.Evaluation.Judging;
using Extract.Evaluation.Ledgers;
using Xunit;

namespace Extract.Evaluation.Tests.Ledgers;

public sealed class AblationTests : IDisposable
{
    private readonly Concerts _concerts = new();
    private readonly Ablation _ablation;

    public AblationTests() => _ablation = new Ablation(_concerts.Extractor, _concerts.Articles);

    public void Dispose() => _concerts.Dispose();

    [Theory]
    [InlineData("concert/in", 1, 1)] // The players stay, since another rule has them too.
    [InlineData("concert/plays", 0, 0)]
    [InlineData("concert/sings", 0, 0)]
    [InlineData("concert/visits", 0, 1)]
    [InlineData("concert/never", 0, 0)]
    public void A_rule_is_worth_the_slots_that_no_other_brings(string rule, int right, int wrong)
    {
        Worth worth = _ablation.OfFactRule(rule);

        Assert.Equal((right, wrong), (worth.Right, worth.Wrong));
    }

    [Fact]
    public void Its_f1_is_what_all_rules_have_more_than_all_but_it()
    {
        // With: 4 right of 5 in gold and 6 found. Without: 3 of 5 and 4.
        double difference = Measures.Of(4, 5, 6).F1 - Measures.Of(3, 5, 4).F1;

        Assert.Equal(difference, _ablation.OfFactRule("concert/in").F1, 9);
    }

    [Fact]
    public void To_leave_out_matches_is_to_leave_out_the_rule() => Assert.All(
        _concerts.Extractor.Rules.FactRuleNames, rule => Assert.Equal(_ablation.OfMentionRule(rule), _ablation.OfFactRule(rule)));

    [Fact]
    public void A_rule_is_worth_what_its_facts_lend_to_others_too()
    {
        LedgerArticle article = _concerts.Article(
            "three", "Anna plays in Aula. Bo bows.", "  - concert: {player: anna, hall: aula}\n  - encore: {player: bo, hall: aula}");
        Ablation ablation = new(_concerts.Extractor, [article]);

        Assert.Equal(2, ablation.OfFactRule("concert/in").Right);
        Assert.Equal(ablation.OfMentionRule("concert/in"), ablation.OfFactRule("concert/in"));
    }

    [Theory]
    [InlineData("person/known", 4, 2)]
    [InlineData("place/hall", 1, 2)]
    [InlineData("place/field", 0, 0)]
    public void A_mention_rule_is_worth_what_is_found_by_its_mentions(string rule, int right, int wrong)
    {
        Worth worth = _ablation.OfMentionRule(rule);

        Assert.Equal((right, wrong), (worth.Right, worth.Wrong));
    }
}
