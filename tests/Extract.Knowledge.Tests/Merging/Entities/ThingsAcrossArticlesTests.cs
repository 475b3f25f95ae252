using Xunit;

namespace Extract.Knowledge.Tests.Merging.Entities;

public sealed class ThingsAcrossArticlesTests
{
    private const string March = "Rome 2014 Long March";

    [Theory]
    [InlineData("place", "Kalingrad", "Kaliningrad")]
    [InlineData("place", "St Petersburg", "Saint Petersburg")]
    [InlineData("place", "Mount Elbrus", "Elbrus")]
    [InlineData("place", "Bolshie Koty", "Bolshiye Koty")]
    [InlineData("place", "United States", "USA")]
    [InlineData("body", "Northern Sailing Society", "NSS")]
    public void Variants_of_one_name_are_one_thing(string type, string one, string other) =>
        Assert.Single(Paper.Merge(type, new Paper("a").Of(March).Names(type, one), new Paper("b").Of(March).Names(type, other)));

    [Theory]
    [InlineData("craft", "Meteor TMA-11M", "Meteor TMA-09M")]
    [InlineData("event", "Oslo 2014", "Oslo 2018")]
    public void Two_numbers_are_two_things(string type, string one, string other) =>
        Assert.Equal(2, Paper.Merge(type, new Paper("a").Of(March).Names(type, one), new Paper("b").Of(March).Names(type, other)).Length);

    [Fact]
    public void A_ceremony_is_one_within_a_journey_and_never_that_of_another()
    {
        Paper Of(string id, string journey) => new Paper(id).Of(journey).Names("event", "Opening Ceremony");

        Assert.Single(Paper.Merge("event", Of("a", March), Of("b", March)));
        Assert.Equal(2, Paper.Merge("event", Of("a", March), Of("b", "Oslo 2018 Long March")).Length);
    }

    [Fact]
    public void A_kind_of_craft_is_one_within_a_journey_only()
    {
        Paper Of(string id, string journey) => new Paper(id).Of(journey).Names("craft", "reindeer sleigh");

        Assert.Single(Paper.Merge("craft", Of("a", March), Of("b", March)));
        Assert.Equal(2, Paper.Merge("craft", Of("a", March), Of("b", "Oslo 2018 Long March")).Length);
    }

    [Fact]
    public void A_square_is_what_another_article_calls_so() => Assert.Equal(
        ["Senate Square/square"],
        Paper.Merge("place", new Paper("a").Of(March).Also("place", "Senate Square", "square"), new Paper("b").Of(March).Names("place", "square")));

    [Fact]
    public void A_city_and_the_land_around_it_are_two() => Assert.Equal(
        2, Paper.Merge("place", new Paper("a").Of(March).Names("place", "Irkutsk"), new Paper("b").Of(March).Names("place", "Irkutsk region")).Length);

    [Fact]
    public void Equal_ids_of_different_things_are_told_apart_by_number()
    {
        KnowledgeBase merged = Samples.Merger.Merge([new Paper("a").Of(March).Names("event", "Gala").Build(), new Paper("b").Of("Oslo 2018 Long March").Names("event", "Gala").Build()]);

        Assert.Equal(["event/gala", "event/gala-2"], merged.Entities.Where(e => e.Type == "event").Select(e => e.Id));
    }
}
