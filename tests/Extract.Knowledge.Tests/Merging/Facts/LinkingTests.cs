using Xunit;

namespace Extract.Knowledge.Tests.Merging.Facts;

public sealed class LinkingTests
{
    [Theory]
    [InlineData("sail planned craft=vega port=bergen day=2013-11-09")]
    [InlineData("sail planned craft=vega")]
    [InlineData("sail planned craft=vega port=bergen day=2013-11")]
    [InlineData("sail planned craft=vega port=bergen day=2013-11-11")]
    [InlineData("sail planned craft=vega port=oslo day=2013-11-09")]
    public void A_plan_comes_true_also_when_its_day_or_place_changed(string plan)
    {
        KnowledgeBase merged = Fleet.Merge(
            Fleet.Article("a", null, plan), Fleet.Article("b", null, "sail happened craft=vega port=bergen day=2013-11-09"));

        Assert.Equal([merged.Fact("planned").Id], merged.Fact("happened").Fulfils);
        Assert.Empty(merged.Fact("planned").Fulfils);
        Assert.All(merged.Facts, fact => Assert.Empty(fact.Conflicts));
    }

    [Theory]
    [InlineData("sail planned craft=orion port=bergen day=2013-11-09")]
    [InlineData("sail planned craft=vega port=bergen day=2013-11-29")]
    [InlineData("sail planned craft=vega port=oslo day=2013-11-10")]
    [InlineData("call planned port=bergen day=2013-11-09")]
    public void A_plan_of_something_else_does_not(string plan)
    {
        KnowledgeBase merged = Fleet.Merge(
            Fleet.Article("a", null, plan), Fleet.Article("b", null, "sail happened craft=vega port=bergen day=2013-11-09"));

        Assert.All(merged.Facts, fact => Assert.Empty(fact.Fulfils));
    }

    [Fact]
    public void An_outcome_on_another_day_is_none_when_its_article_tells_one_on_the_day()
    {
        KnowledgeBase merged = Fleet.Merge(
            Fleet.Article("a", null, "call planned port=oslo day=2013-11-09"),
            Fleet.Article("b", null, "call happened port=oslo day=2013-11-09", "call happened port=oslo day=2013-11-10"));

        Assert.Single(merged.Fact("happened port=oslo day=2013-11-09").Fulfils);
        Assert.Empty(merged.Fact("2013-11-10").Fulfils);
    }

    [Fact]
    public void A_plan_comes_true_with_somebody_else()
    {
        KnowledgeBase merged = Fleet.Merge(
            Fleet.Article("a", null, "relieve planned old=berg new=dahl day=2013-11-09"), Fleet.Article("b", null, "relieve happened old=berg new=lund day=2013-11-09"));

        Assert.Single(merged.Fact("lund").Fulfils);
    }

    [Fact]
    public void A_part_of_a_place_fulfils_the_plan_for_the_whole_unless_the_whole_does()
    {
        KnowledgeBase plan = Fleet.Article("a", null, "call planned port=bergen day=2013-11-09");
        KnowledgeBase part = Fleet.Article("b", null, "call happened port=bergen-quay day=2013-11-09");

        Assert.Single(Fleet.Merge(plan, part).Fact("quay").Fulfils);
        Assert.Empty(Fleet.Merge(plan, part, Fleet.Article("c", null, "call happened port=bergen day=2013-11-09")).Fact("quay").Fulfils);
    }

    [Fact]
    public void What_is_denied_calls_off_the_plan()
    {
        KnowledgeBase merged = Fleet.Merge(
            Fleet.Article("a", null, "call planned port=oslo day=2013-11-09"), Fleet.Article("b", null, "call negated port=oslo"));

        Assert.Equal([merged.Fact("negated").Id], merged.Fact("planned").CancelledBy);
    }

    [Theory]
    [InlineData("sail happened craft=vega day=2013-11-09", "sail happened craft=vega day=2013-11-10", "day")]
    [InlineData("figure happened measure=distance value=10:km scope=x", "figure happened measure=distance value=12:km scope=x", "value")]
    [InlineData("relieve planned old=berg new=dahl day=2013-11-09", "relieve planned old=berg new=lund day=2013-11-09", "new")]
    public void Reports_of_one_happening_that_differ_contradict_each_other(string one, string other, string about)
    {
        KnowledgeBase merged = Fleet.Merge(Fleet.Article("a", null, one), Fleet.Article("b", null, other));

        Assert.Equal([new Conflict(merged.Facts[1].Id, about)], merged.Facts[0].Conflicts);
        Assert.Equal([new Conflict(merged.Facts[0].Id, about)], merged.Facts[1].Conflicts);
    }

    [Fact]
    public void One_article_that_tells_two_days_tells_two_happenings_but_two_figures_contradict()
    {
        KnowledgeBase days = Fleet.Merge(Fleet.Article("a", null, "call happened port=oslo day=2013-11-09", "call happened port=oslo day=2013-11-10"));
        KnowledgeBase figures = Fleet.Merge(
            Fleet.Article("a", null, "figure happened measure=distance value=10:km scope=x", "figure happened measure=distance value=12:km scope=x"));

        Assert.All(days.Facts, fact => Assert.Empty(fact.Conflicts));
        Assert.All(figures.Facts, fact => Assert.Single(fact.Conflicts));
    }

    [Fact]
    public void Figures_of_different_things_do_not_contradict()
    {
        KnowledgeBase merged = Fleet.Merge(
            Fleet.Article("a", null, "figure happened measure=distance value=10:km scope=x", "figure happened measure=distance value=30:km"),
            Fleet.Article("b", null, "figure happened measure=distance value=12:km scope=y"));

        Assert.All(merged.Facts, fact => Assert.Empty(fact.Conflicts));
    }

    [Fact]
    public void Figures_that_are_many_times_each_other_do_not_contradict()
    {
        KnowledgeBase merged = Fleet.Merge(
            Fleet.Article("a", null, "figure happened measure=distance value=10:km scope=x"), Fleet.Article("b", null, "figure happened measure=distance value=50000:m scope=x"));

        Assert.All(merged.Facts, fact => Assert.Empty(fact.Conflicts));
    }

    [Fact]
    public void A_fact_is_known_since_the_first_day_on_which_an_article_told_it()
    {
        KnowledgeBase merged = Fleet.Merge(
            Fleet.Article("a", "2013-11-10", "call happened port=oslo"),
            Fleet.Article("b", "2013-11-09", "call happened port=oslo"),
            Fleet.Article("c", null, "call happened port=oslo", "call happened port=rome"));

        Assert.Equal("2013-11-09", merged.Fact("oslo").KnownSince);
        Assert.Null(merged.Fact("rome").KnownSince);
    }
}
