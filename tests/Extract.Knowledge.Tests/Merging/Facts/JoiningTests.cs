using Extract.Knowledge.Merging;
using Xunit;

namespace Extract.Knowledge.Tests.Merging.Facts;

public sealed class JoiningTests
{
    [Fact]
    public void Tellings_that_agree_in_keys_and_contradict_in_nothing_are_one_fact_with_all_roles()
    {
        KnowledgeBase merged = Fleet.Merge(
            Fleet.Article("a", null, "sail happened craft=vega port=bergen"),
            Fleet.Article("b", null, "sail happened craft=vega day=2013-11-09"));

        Assert.Equal(["sail happened craft=vega port=bergen day=2013-11-09 < a b"], merged.Lines());
    }

    [Theory]
    [InlineData("sail planned craft=vega port=bergen")]
    [InlineData("sail happened craft=orion port=bergen")]
    [InlineData("sail happened craft=vega port=oslo")]
    public void Another_status_key_or_place_is_another_fact(string other)
    {
        KnowledgeBase merged = Fleet.Merge(Fleet.Article("a", null, "sail happened craft=vega port=bergen"), Fleet.Article("b", null, other));

        Assert.Equal(2, merged.Facts.Count);
    }

    [Fact]
    public void The_most_exact_date_and_place_stay()
    {
        KnowledgeBase merged = Fleet.Merge(
            Fleet.Article("a", null, "sail happened craft=vega port=norway day=2013-11-09", "within happened place=bergen container=norway"),
            Fleet.Article("b", null, "sail happened craft=vega port=bergen day=2013-11"));

        Assert.Contains("sail happened craft=vega port=bergen day=2013-11-09 < a b", merged.Lines());
    }

    [Fact]
    public void A_place_lies_in_the_place_with_which_its_name_begins()
    {
        KnowledgeBase merged = Fleet.Merge(
            Fleet.Article("a", null, "sail happened craft=vega port=bergen"), Fleet.Article("b", null, "sail happened craft=vega port=bergen-harbour"));

        Assert.Equal(["sail happened craft=vega port=bergen-harbour < a b"], merged.Lines());
    }

    [Fact]
    public void Two_facts_of_one_article_stay_two()
    {
        KnowledgeBase merged = Fleet.Merge(
            Fleet.Article("a", null, "call happened port=bergen day=2013-11-09", "call happened port=bergen day=2013-11-12"),
            Fleet.Article("b", null, "call happened port=bergen day=2013-11-12"));

        Assert.Equal(["call happened port=bergen day=2013-11-09 < a", "call happened port=bergen day=2013-11-12 < a b"], merged.Lines());
    }

    [Theory]
    [InlineData("10:km", "10040:m", 1)]
    [InlineData("10:km", "10.2:km", 2)]
    [InlineData("10:km", "10", 2)]
    public void Figures_within_half_a_percent_are_one(string one, string other, int facts)
    {
        KnowledgeBase merged = Fleet.Merge(
            Fleet.Article("a", null, $"figure happened measure=distance value={one} scope=x"), Fleet.Article("b", null, $"figure happened measure=distance value={other} scope=x"));

        Assert.Equal(facts, merged.Facts.Count);
    }

    [Fact]
    public void A_figure_without_scope_is_one_of_the_whole()
    {
        KnowledgeBase merged = Fleet.Merge(
            Fleet.Article("a", null, "figure happened measure=distance value=10:km voyage=north-2012"),
            Fleet.Article("b", null, "figure happened measure=distance value=10:km scope=north-2012 voyage=north-2012"));

        Assert.Equal(["figure happened measure=distance value=10:km scope=north-2012 < a b"], merged.Lines());
    }

    [Fact]
    public void What_holds_for_good_is_one_whatever_the_undertaking()
    {
        KnowledgeBase merged = Fleet.Merge(
            Fleet.Article("a", null, "home happened person=berg place=oslo voyage=north-2012"), Fleet.Article("b", null, "home happened person=berg place=oslo voyage=south-2014"));

        Assert.Null(Assert.Single(merged.Facts).Undertaking);
    }

    [Theory]
    [InlineData("", 2)]
    [InlineData(" day=2013-11-09", 1)]
    public void Undertakings_part_facts_unless_the_day_is_one(string day, int facts)
    {
        KnowledgeBase merged = Fleet.Merge(
            Fleet.Article("a", null, $"call happened port=oslo{day} voyage=north-2012"), Fleet.Article("b", null, $"call happened port=oslo{day} voyage=south-2014"));

        Assert.Equal(facts, merged.Facts.Count);
    }

    [Fact]
    public void A_generic_undertaking_may_be_any()
    {
        KnowledgeBase merged = Fleet.Merge(
            Fleet.Article("a", null, "call happened port=oslo voyage=north-2012"), Fleet.Article("b", null, "call happened port=oslo voyage=voyage"));

        Assert.Equal("voyage/north-2012", Assert.Single(merged.Facts).Undertaking);
    }

    [Fact]
    public void The_order_of_articles_changes_nothing()
    {
        KnowledgeBase[] articles =
        [
            Fleet.Article("a", null, "sail happened craft=vega day=2013-11"),
            Fleet.Article("b", null, "sail happened craft=vega day=2013-11-09 port=bergen"),
            Fleet.Article("c", null, "sail happened craft=vega day=2013-11-12 port=bergen"),
            Fleet.Article("d", null, "sail happened craft=vega port=bergen", "sail happened craft=vega port=oslo"),
        ];
        string[] expected = Fleet.Merge(articles).Lines();

        foreach (int[] order in (int[][])[[3, 2, 1, 0], [1, 3, 0, 2], [2, 0, 3, 1]])
        {
            Assert.Equal(expected, Fleet.Merge([.. order.Select(i => articles[i])]).Lines());
        }
    }

    [Fact]
    public void Parting_gives_back_what_each_article_tells()
    {
        KnowledgeBase a = Fleet.Article("a", "2013-11-08", "sail happened craft=vega port=norway", "within happened place=bergen container=norway");
        KnowledgeBase b = Fleet.Article("b", "2013-11-10", "sail happened craft=vega port=bergen day=2013-11-09 voyage=north-2013");

        KnowledgeBase[] parts = [.. KnowledgeSplitter.Split(Fleet.Merge(a, b))];

        Assert.Equal(Show(a), Show(parts[0]));
        Assert.Equal(Show(b), Show(parts[1]));
        Assert.Equal(Fleet.Merge(a, b).Lines(), Fleet.Merge(Fleet.Merge(a, b)).Lines());
    }

    [Fact]
    public void Tellings_are_kept_only_where_an_article_tells_less_than_all()
    {
        KnowledgeBase same = Fleet.Merge(Fleet.Article("a", null, "sail happened craft=vega"), Fleet.Article("b", null, "sail happened craft=vega"));
        KnowledgeBase other = Fleet.Merge(Fleet.Article("a", null, "sail happened craft=vega"), Fleet.Article("b", null, "sail happened craft=vega port=oslo"));

        Assert.Empty(Assert.Single(same.Facts).Tellings);
        Assert.Equal(["a craft=vega", "b craft=vega port=oslo"], Assert.Single(other.Facts).Tellings.Select(t => $"{t.Article} {Fleet.Roles(t.Roles)}"));
    }

    [Fact]
    public void Parting_gives_back_entities_that_an_article_has_as_two()
    {
        KnowledgeBase article = Fleet.Article("a", null, "sail happened craft=vega port=oslo", "sail happened craft=the-vega port=oslo");
        Entity[] own =
        [
            new Entity("craft/the-vega", "craft", "The Vega", ["Vega II"], [new EntityMention("a", 9, 17, "The Vega")]),
            new Entity("craft/vega", "craft", "Vega", [], [new EntityMention("a", 0, 4, "Vega"), new EntityMention("a", 30, 34, "Vega")]),
            article.Entities[^1],
        ];
        article = article with { Entities = own };

        KnowledgeBase merged = Fleet.Merger.Merge([article, Fleet.Article("b", null, "sail happened craft=vega")]);
        KnowledgeBase[] parts = [.. KnowledgeSplitter.Split(merged)];

        Assert.Equal(Show(article), Show(parts[0]));
        Assert.Equal(
            own.Select(e => $"{e.Id} {e.Name} {string.Join('/', e.Aliases)} {string.Join('/', e.Mentions)}"),
            parts[0].Entities.Select(e => $"{e.Id} {e.Name} {string.Join('/', e.Aliases)} {string.Join('/', e.Mentions)}"));
    }

    private static string[] Show(KnowledgeBase knowledge) =>
        [.. knowledge.Facts.Select(f => $"{f.Id} {f.Status} {f.Undertaking} {f.Confidence} {Fleet.Roles(f.Roles)}").Order(StringComparer.Ordinal)];
}
