using Xunit;

namespace Extract.Knowledge.Tests.Merging.Entities;

public sealed class PlaceLocationTests
{
    [Theory]
    [InlineData("Sochi", "Russian Federation")]
    [InlineData("Paris", "France")]
    [InlineData("Olympia", "Greece", "Athens", "Thessaloniki", "Patra")]
    [InlineData("Georgia", "United States", "Atlanta", "Seattle", "Chicago")]
    [InlineData("Georgia", "Georgia")]
    [InlineData("Victoria", "Canada", "Vancouver", "Calgary", "Winnipeg")]
    [InlineData("Victoria", "Australia", "Melbourne", "Sydney", "Brisbane")]
    [InlineData("London", "United Kingdom", "Cardiff", "Exeter")]
    public void A_name_of_several_places_is_the_one_where_the_others_lie(string name, string country, params string[] others) =>
        Assert.Equal(country, Locate(name, new Paper("a").Names("place", name).Names("place", others))?.Country);

    [Fact]
    public void A_place_lies_in_what_the_article_says_it_lies_in() =>
        Assert.Equal("Canada", Locate("London", new Paper("a").Within("London", "Ontario").Within("Ontario", "Canada"))?.Country);

    [Fact]
    public void Coordinates_are_degrees_north_and_east()
    {
        EntityLocation place = Locate("Sochi", new Paper("a").Names("place", "Sochi"))!;

        Assert.Equal((43.59, 39.73), (place.Latitude, place.Longitude));
    }

    [Theory]
    [InlineData("Senate Square")]
    [InlineData("Nowhere in Particular")]
    public void What_the_gazetteer_lacks_has_no_location(string name) => Assert.Null(Locate(name, new Paper("a").Names("place", name)));

    [Fact]
    public void A_small_town_far_from_all_others_is_hardly_meant() =>
        Assert.Null(Locate("Emporia", new Paper("a").Names("place", "Emporia", "Sydney", "Melbourne", "Brisbane")));

    private static EntityLocation? Locate(string name, Paper paper) => Samples.Merger.Merge([paper.Build()]).Entities.Single(e => e.Name == name).Location;
}
