using Extract.Language.Names;
using Xunit;

namespace Extract.Language.Tests.Names;

public class GazetteerTests
{
    [Fact]
    public void The_most_notable_place_of_a_name_comes_first()
    {
        GazetteerPlace london = Gazetteer.Find("London")[0];
        Assert.Equal("GB", london.Country);
        Assert.InRange(london.Latitude, 51, 52);
        Assert.True(london.Population > 5_000_000);
    }

    [Theory]
    [InlineData("sao paulo", "São Paulo")]
    [InlineData("Lake Baikal", "Lake Baikal")]
    [InlineData("Saint Petersburg", "St. Petersburg")]
    public void Case_accents_and_saints_do_not_matter(string asked, string name) =>
        Assert.Contains(Gazetteer.Find(asked), p => p.Name == name);

    [Fact]
    public void An_unknown_name_has_no_places() => Assert.Empty(Gazetteer.Find("Qwertzuiopolis"));

    [Fact]
    public void Every_place_is_found_by_each_of_its_names_and_in_one_order()
    {
        foreach (GazetteerPlace place in Gazetteer.Default.Places.Where((_, i) => i % 50 == 0))
        {
            foreach (string name in place.Alternates.Prepend(place.Name).Where(n => Gazetteer.Key(n).Length > 1))
            {
                IReadOnlyList<GazetteerPlace> found = Gazetteer.Find(name);
                Assert.Contains(found, f => ReferenceEquals(f, place));
                Assert.Equal(found, Gazetteer.Find(name.ToUpperInvariant()));
                Assert.Equal(found.Count, found.Distinct().Count());
            }
        }
    }
}
