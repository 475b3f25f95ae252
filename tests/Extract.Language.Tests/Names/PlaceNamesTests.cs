using Extract.Language.Names;
using Xunit;

namespace Extract.Language.Tests.Names;

public class PlaceNamesTests
{
    private static readonly PlaceNames s_names = Some();

    [Theory]
    [InlineData("New York City", 3)]
    [InlineData("New York is", 2)]
    [InlineData("New shoes", 0)]
    [InlineData("St. Ives", 2)]
    [InlineData("Saint Ives", 2)]
    [InlineData("Stratford - upon - Avon", 5)]
    [InlineData("Malmö today", 1)]
    public void The_longest_name_from_a_word_on_is_found(string words, int length) =>
        Assert.Equal(length, s_names.Match(words.Split(' '), out _));

    [Fact]
    public void Hints_of_one_name_add_up()
    {
        s_names.Match(["Avon"], out NameHint hint);
        Assert.Equal(NameHint.Town | NameHint.Natural, hint);
    }

    private static PlaceNames Some()
    {
        PlaceNames names = new();
        foreach (string name in (string[])["New York", "New York City", "St. Ives", "Stratford-upon-Avon", "Malmö", "Avon"])
        {
            names.Add(Gazetteer.Key(name), NameHint.Town);
        }

        names.Add("avon", NameHint.Natural);
        return names;
    }
}
