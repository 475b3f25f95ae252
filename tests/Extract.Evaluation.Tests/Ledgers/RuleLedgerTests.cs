using Extract.Articles;
using Extract.Evaluation.Judging;
using Extract.Evaluation.Ledgers;
using Xunit;

namespace Extract.Evaluation.Tests.Ledgers;

public sealed class RuleLedgerTests : IDisposable
{
    private readonly Concerts _concerts = new();

    public void Dispose() => _concerts.Dispose();

    [Fact]
    public void Every_rule_has_an_entry_mention_rules_first() => Assert.Equal(
        ["person/known", "place/field", "place/hall", "concert/in", "concert/never", "concert/plays", "concert/sings", "concert/visits", "encore/bows"],
        _concerts.Ledger.Entries.Select(e => e.Rule));

    [Fact]
    public void Facts_of_a_rule_are_true_partly_true_optional_or_false()
    {
        RuleEntry plays = _concerts.Entry("concert/in");
        RuleEntry sings = _concerts.Entry("concert/sings");

        Assert.Equal((2, 1, 1, 0, 0), (plays.Matches, plays.True, plays.Partial, plays.Optional, plays.False));
        Assert.Equal((2, 0, 1, 1, 0), (sings.Matches, sings.True, sings.Partial, sings.Optional, sings.False));
    }

    [Fact]
    public void A_rule_answers_for_the_slots_that_it_filled_itself()
    {
        // Bo's concert has its hall, which is wrong, from the other rule.
        Assert.Equal((1, 0), Slots("concert/sings"));
        Assert.Equal((1, 1), Slots("concert/visits"));
        Assert.Equal((3, 1), Slots("concert/in"));
    }

    [Fact]
    public void A_mention_rule_answers_for_the_slots_of_its_mentions()
    {
        Assert.Equal((3, 0), Slots("person/known"));
        Assert.Equal((1, 2), Slots("place/hall"));
        Assert.Equal((5, 4), (_concerts.Entry("person/known").Matches, _concerts.Entry("person/known").Facts));
    }

    [Fact]
    public void A_rule_that_matches_nowhere_has_nothing()
    {
        Assert.Equal(new RuleEntry("concert/never", true, 0), _concerts.Entry("concert/never") with { ShadowedBy = [] });
        Assert.Equal(new RuleEntry("place/field", false, 0), _concerts.Entry("place/field") with { ShadowedBy = [] });
    }

    [Fact]
    public void A_rule_is_shadowed_when_others_make_all_its_facts_at_the_same_words()
    {
        Assert.Equal(["concert/in"], _concerts.Entry("concert/plays").ShadowedBy);
        Assert.Empty(_concerts.Entry("concert/in").ShadowedBy);

        // The same fact as by concert/visits, but told elsewhere.
        Assert.Empty(_concerts.Entry("concert/sings").ShadowedBy);
        Assert.Empty(_concerts.Entry("concert/never").ShadowedBy);
    }

    [Fact]
    public void The_score_is_that_of_all_rules_together()
    {
        Comparison score = new Judge(_concerts.Extractor.Rules.Schema).Compare(
            _concerts.Articles.Select(a => a.Gold), _concerts.Articles.Select(a => _concerts.Extractor.Extract(a.Trace.Article)));

        Assert.Equal(score.Total, _concerts.Ledger.Score.Total);
        Assert.Equal(new Tally(4, 5, 6, 1, 3, 3), score.Total);
    }

    [Fact]
    public void The_order_of_articles_changes_nothing()
    {
        RuleLedger turned = RuleLedger.Of(_concerts.Extractor.Rules, [.. _concerts.Articles.Reverse()]);

        Assert.Equal(_concerts.Ledger.Entries.Select(Told), turned.Entries.Select(Told));
    }

    [Fact]
    public void Articles_without_gold_and_gold_without_articles_are_left_out()
    {
        List<string> unjudged = [];
        LedgerArticle three = _concerts.Article("folder/three.txt", "Bo sings.", "  - concert: {player: bo}");

        IReadOnlyList<LedgerArticle> paired = LedgerArticle.Pair(
            [_concerts.Articles[0].Trace, three.Trace], [_concerts.Articles[1].Gold, _concerts.Articles[0].Gold], unjudged);

        Assert.Equal(["one"], paired.Select(a => a.Gold.Article));
        Assert.Equal(["folder/three.txt"], unjudged);
    }

    private static string Told(RuleEntry entry) => $"{entry with { ShadowedBy = [] }} {string.Join(' ', entry.ShadowedBy)}";

    private (int Right, int Wrong) Slots(string rule) => (_concerts.Entry(rule).Right, _concerts.Entry(rule).Wrong);
}
