using Extract.Rules.Matching;
using Xunit;

namespace Extract.Knowledge.Tests.Coreference;

public sealed class UndertakingTests
{
    [Fact]
    public void Host_and_year_name_the_whole_that_facts_belong_to()
    {
        ReadingBuilder builder = new ReadingBuilder().Sentence("Lima 2014 Long March left Rome .");
        builder.Mark("journey", "Lima 2014 Long March");
        builder.Mark("place", "Rome");
        builder.Sentence("the march goes on .");
        builder.Fact("figure", Samples.Text("measure", "days"), builder.Mark("journey", "march", MentionForm.Nominal).As("scope"));

        KnowledgeBase knowledge = builder.Build();
        Entity march = knowledge.Entity("journey/lima-2014");
        Assert.Equal("Lima 2014 Long March", march.Name);
        Assert.Equal(["Lima 2014", "march"], march.Aliases);
        Assert.Equal(["measure=days scope=journey/lima-2014"], knowledge.Lines("figure"));
        Assert.Equal("journey/lima-2014", Assert.Single(knowledge.Facts).Undertaking);
    }

    [Fact]
    public void The_year_follows_from_publication_where_only_the_host_is_told()
    {
        ReadingBuilder builder = new ReadingBuilder().Sentence("the Winter Fair in Lima and the march .");
        builder.Mark("event", "Winter Fair");
        builder.Mark("place", "Lima");
        builder.Mark("journey", "march", MentionForm.Nominal);

        Assert.Equal(["Lima 2014 Long March"], builder.Build(published: new DateOnly(2013, 11, 9)).Names("journey"));
    }

    [Fact]
    public void History_is_not_what_the_article_is_about()
    {
        ReadingBuilder builder = new ReadingBuilder().Sentence("the Rome 2010 Fair .");
        builder.Mark("event", "Rome 2010 Fair");
        builder.Sentence("the Fair in Lima .");
        builder.Mark("event", "Fair");
        builder.Mark("place", "Lima");

        Assert.Equal(["Lima 2014 Long March"], builder.Build(published: new DateOnly(2014, 1, 1)).Names("journey"));
    }

    [Fact]
    public void Two_towns_may_be_hosts_together()
    {
        ReadingBuilder builder = new ReadingBuilder().Sentence("Milano Cortina 2026 in Milano and Cortina .");
        builder.Mark("journey", "Milano Cortina 2026");
        builder.Mark("place", "Cortina");
        builder.Sentence("from Milano .");
        builder.Mark("place", "Milano");

        Assert.Equal(["Milano Cortina 2026 Long March"], builder.Build().Names("journey"));
    }

    [Fact]
    public void A_sentence_that_names_another_one_has_its_facts()
    {
        ReadingBuilder builder = new ReadingBuilder().Sentence("Lima 2014 and Lima 2014 .");
        builder.Mark("journey", "Lima 2014");
        builder.Sentence("Anna Berg led Rome 2010 .");
        builder.Mark("journey", "Rome 2010");
        builder.Fact("lead", builder.Mark("person", "Anna Berg").As("leader"));

        Assert.Equal("journey/rome-2010", Assert.Single(builder.Build(published: new DateOnly(2013, 1, 1)).Facts).Undertaking);
    }

    [Fact]
    public void An_article_that_tells_of_none_has_none()
    {
        ReadingBuilder builder = new ReadingBuilder().Sentence("Anna Berg led in Lima .");
        builder.Mark("place", "Lima");
        builder.Fact("lead", builder.Mark("person", "Anna Berg").As("leader"));

        Assert.Null(Assert.Single(builder.Build(published: new DateOnly(2013, 1, 1)).Facts).Undertaking);
    }
}
