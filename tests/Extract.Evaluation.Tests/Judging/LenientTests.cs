using Extract.Evaluation.Assessing;
using Extract.Evaluation.Judging;
using Xunit;

namespace Extract.Evaluation.Tests.Judging;

/// <summary>What agrees leniently, though it does not by the annotation guide.</summary>
public sealed class LenientTests
{
    [Theory]
    [InlineData("2013-11", "2013-11-09")]
    [InlineData("2013-11-09", "2013-11")]
    [InlineData("2013", "2013-11")]
    [InlineData("2013-11-07/2013-11-11", "2013-11-09")]
    [InlineData("XXXX-11-09", "2013-11-09")]
    [InlineData("2013-11-09", "XXXX-11")]
    [InlineData("201X", "2013-11-09")]
    public void A_date_that_includes_the_other(string gold, string system) => Lenient(SlotValue.Date(gold), SlotValue.Date(system));

    [Theory]
    [InlineData("2013-11-09", "2013-11-10")]
    [InlineData("2013-11", "2013-12-09")]
    [InlineData("2013-11-07/2013-11-11", "2013-11-10/2013-11-12")]
    [InlineData("XXXX-11-09", "2013-11-10")]
    [InlineData("someday", "2013")]
    public void But_no_date_that_does_not(string gold, string system) => Assert.False(SlotValue.Date(gold).Overlaps(SlotValue.Date(system)));

    [Theory]
    [InlineData("Oleg Kotov", "Kotov")]
    [InlineData("London", "the City of London")]
    [InlineData("Köln Cathedral", "Koln")]
    public void A_name_that_overlaps(string gold, string system) => Lenient(SlotValue.Entity([gold]), SlotValue.Entity([system]));

    [Theory]
    [InlineData("Exeter Cathedral", "Wells Cathedral")]
    [InlineData("Anna Berg", "Bo Lind")]
    [InlineData("Ann", "Anna")]
    [InlineData("Saint Peter Church", "Saint Paul Church")]
    public void But_no_name_that_does_not(string gold, string system) => Assert.False(SlotValue.Entity([gold]).Overlaps(SlotValue.Entity([system])));

    [Fact]
    public void A_time_without_its_offset()
    {
        Lenient(SlotValue.Time("18:40+04:00"), SlotValue.Time("18:40"));
        Assert.False(SlotValue.Time("18:40+04:00").Overlaps(SlotValue.Time("18:40+03:00")));
    }

    [Fact]
    public void But_no_other_quantity() => Assert.False(SlotValue.Quantity("100 km").Overlaps(SlotValue.Quantity(101, "km")));

    [Fact]
    public void Facts_are_paired_anew()
    {
        const string gold = "  - concert: {player: zoe, day: 2013-11-09}\n  - concert: {player: anna, day: 2013-11-10}";
        const string facts = """{"type":"concert","roles":{"player":[{"text":"zoe king"}],"day":[{"date":"2013-11-09"}]}},{"type":"concert","roles":{"player":[{"entity":"person/anna"}],"day":[{"date":"2013"}]}}""";

        // Strictly zoe is no king and 2013 no day, so that a key role agrees in the second pair alone.
        Assessment result = Small.Assess(gold, facts);
        Assert.Equal(new Tally(1, 4, 4, 0, 2, 2), result.Strict.Total);
        Assert.Equal(new Tally(4, 4, 4, 2, 2, 2), result.Lenient.Total);
    }

    private static void Lenient(SlotValue gold, SlotValue system)
    {
        Assert.False(gold.Agrees(system));
        Assert.True(gold.Overlaps(system));
        Assert.True(system.Overlaps(gold));
    }
}
