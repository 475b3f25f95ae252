using Xunit;

namespace Extract.Knowledge.Tests.Merging.Entities;

public sealed class JourneysAcrossArticlesTests
{
    private static readonly string[] _company = ["Anna Berg", "Carl Dahl", "Boris Lund", "Dora Falk"];

    [Fact]
    public void Host_and_year_make_one_journey() => Assert.Single(
        Paper.Merge("journey", new Paper("a").Of("Rome 2014 Long March"), new Paper("b").Also("journey", "Long March", "Rome 2014")));

    [Fact]
    public void Another_year_is_another_journey() =>
        Assert.Equal(2, Paper.Merge("journey", new Paper("a").Of("Rome 2014 Long March"), new Paper("b").Of("Rome 2018 Long March")).Length);

    [Fact]
    public void A_journey_without_host_and_year_is_that_of_the_articles_whose_company_it_keeps()
    {
        Paper known = new Paper("a", "2014-02-01").Of("Rome 2014 Long March").Names("person", _company);

        Assert.Single(Paper.Merge("journey", known, new Paper("b", "2014-02-05").Of("Long March").Names("person", _company)));
        Assert.Equal(2, Paper.Merge("journey", known, new Paper("b", "2014-02-05").Of("Long March").Names("person", "Ella Gran", "Finn Holm")).Length);
    }

    [Fact]
    public void Long_after_more_company_is_needed()
    {
        Paper known = new Paper("a", "2014-02-01").Of("Rome 2014 Long March").Names("person", _company);

        Assert.Equal(2, Paper.Merge("journey", known, new Paper("b", "2016-02-05").Of("Long March").Names("person", _company[..2])).Length);
    }

    [Fact]
    public void Facts_of_an_article_that_does_not_say_belong_to_the_journey_of_its_company()
    {
        KnowledgeBase merged = Samples.Merger.Merge(
        [
            new Paper("a", "2014-02-01").Of("Rome 2014 Long March").Names("person", _company).Job("Anna Berg", "guide").Build(),
            new Paper("b", "2014-02-02").Names("person", _company).Job("Anna Berg", "pilot").Build(),
        ]);

        Assert.All(merged.Facts, fact => Assert.Equal("journey/rome-2014-long-march", fact.Undertaking));
    }
}
