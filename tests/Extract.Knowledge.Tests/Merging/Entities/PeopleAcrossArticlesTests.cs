using Xunit;

namespace Extract.Knowledge.Tests.Merging.Entities;

public sealed class PeopleAcrossArticlesTests
{
    private const string March = "Rome 2014 Long March";

    [Theory]
    [InlineData("Mikhail Tiurin", "Mikhail Tyurin")]
    [InlineData("Sergey Ryazanskiy", "Sergey Ryazansky")]
    [InlineData("Mikhail Chuev", "Mikhail Chuyev")]
    [InlineData("Steingrímur Jónsson", "Steingrimur Jonsson")]
    [InlineData("Yuna Kim", "Kim Yuna")]
    [InlineData("J. Berg", "Johan Berg")]
    [InlineData("Dr Anna Berg", "Anna Berg")]
    [InlineData("Anna Maria Berg", "Anna Berg")]
    public void Spellings_of_one_name_in_one_story_are_one_person(string one, string other) =>
        Assert.Single(Paper.Merge("person", new Paper("a").Of(March).Names("person", one), new Paper("b").Of(March).Names("person", other)));

    [Theory]
    [InlineData("Anna Berg", "Carl Berg")]
    [InlineData("Anna Berg", "Anna Lund")]
    [InlineData("Sohn Kee-chung", "Sohn Mi-chung")]
    [InlineData("Juan Carlos Rey", "Juan Antonio Rey")]
    [InlineData("Jim Shea Sr.", "Jim Shea Jr.")]
    public void Two_given_names_or_two_surnames_are_two_people(string one, string other) =>
        Assert.Equal(2, Paper.Merge("person", new Paper("a").Of(March).Names("person", one), new Paper("b").Of(March).Names("person", other)).Length);

    [Fact]
    public void A_bare_surname_is_the_only_one_of_that_name_in_the_story() => Assert.Equal(
        ["Anna Berg/Berg"],
        Paper.Merge("person", new Paper("a").Of(March).Names("person", "Anna Berg"), new Paper("b").Of(March).Names("person", "Berg")));

    [Fact]
    public void A_bare_surname_of_another_story_is_nobody_that_is_known() => Assert.Equal(
        2, Paper.Merge("person", new Paper("a").Of(March).Names("person", "Anna Berg"), new Paper("b").Of("Oslo 2018 Long March").Names("person", "Berg")).Length);

    [Fact]
    public void A_bare_surname_that_two_bear_is_neither() => Assert.Equal(
        3, Paper.Merge("person", new Paper("a").Of(March).Names("person", "Anna Berg", "Carl Berg"), new Paper("b").Of(March).Names("person", "Berg")).Length);

    [Fact]
    public void The_fullest_name_is_the_name_and_the_order_of_articles_changes_nothing()
    {
        Paper[] papers = [new Paper("a").Of(March).Names("person", "Berg"), new Paper("b").Of(March).Names("person", "Anna Berg"), new Paper("c").Of(March).Names("person", "A. Berg")];

        string[] forwards = Paper.Merge("person", papers);
        Assert.Equal(["A. Berg/Anna Berg/Berg"], forwards);
        Assert.Equal(forwards, Paper.Merge("person", [.. papers.Reverse()]));
    }

    [Fact]
    public void A_name_that_one_article_takes_for_a_place_is_the_person_that_others_know() => Assert.Equal(
        ["Anna Zatevakhin/Zatevakhin"],
        Paper.Merge("person", new Paper("a").Of(March).Names("person", "Anna Zatevakhin"), new Paper("b").Of(March).Names("place", "Zatevakhin")));
}
