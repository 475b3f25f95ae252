using Xunit;

namespace Extract.Knowledge.Tests.Merging.Facts;

/// <summary>What two articles may fill a role with so that it is one fact, and which filler stays; null for two facts.</summary>
public sealed class ComparerTests
{
    [Theory]
    [InlineData("2013-11-09", "2013", "2013-11-09")]
    [InlineData("2013-11-07/2013-11-11", "2013-11-09", "2013-11-09")]
    [InlineData("2013-11-09", "XXXX-11-09", "2013-11-09")]
    [InlineData("XXXX-11", "XXXX-11-09", "XXXX-11-09")]
    [InlineData("2013-11-09", "XXXX-12", null)]
    [InlineData("2013-11-09", "2013-11-10", null)]
    [InlineData("2013-11-07/..", "2013-11-10", null)]
    public void Dates_compare_by_inclusion(string a, string b, string? stays) => AssertJoins("day", a, b, stays);

    [Theory]
    [InlineData("14:40Z", "18:40+04:00", "14:40Z")]
    [InlineData("18:40+04:00", "18:40", "18:40+04:00")]
    [InlineData("00:30+01:00", "23:30+00:00", "00:30+01:00")]
    [InlineData("18:40", "18:41", null)]
    [InlineData("noon", "18:41", null)]
    public void Times_compare_as_instants(string a, string b, string? stays) => AssertJoins("from", a, b, stays);

    [Theory]
    [InlineData("PT1H30M", "PT90M", "PT1H30M")]
    [InlineData("P12M", "P1Y", "P12M")]
    [InlineData("PXD", "P3D", "P3D")]
    [InlineData("PT4H", "PT1H", null)]
    [InlineData("P1M", "P30D", null)]
    public void Durations_compare_by_length(string a, string b, string? stays) => AssertJoins("length", a, b, stays);

    [Theory]
    [InlineData("mayor-of-oslo", "mayor", "mayor-of-oslo")]
    [InlineData("mayor", "wife-of-mayor", null)]
    public void Texts_compare_by_head_and_words(string a, string b, string? stays) => AssertJoins("duty", a, b, stays);

    [Theory]
    [InlineData("26.2:[mi_i]", "42.2:km", true)]
    [InlineData("5:%", "0.05", false)]
    [InlineData("0", "0", true)]
    public void Quantities_compare_after_conversion(string a, string b, bool isOne)
    {
        KnowledgeBase merged = Fleet.Merge(
            Fleet.Article("a", null, $"figure happened measure=distance value={a} scope=x"), Fleet.Article("b", null, $"figure happened measure=distance value={b} scope=x"));

        Assert.Equal(isOne ? 1 : 2, merged.Facts.Count);
    }

    private static void AssertJoins(string role, string a, string b, string? stays)
    {
        KnowledgeBase merged = Fleet.Merge(
            Fleet.Article("a", null, $"watch happened keeper=berg {role}={a}"), Fleet.Article("b", null, $"watch happened keeper=berg {role}={b}"));

        if (stays is null)
        {
            Assert.Equal(2, merged.Facts.Count);
        }
        else
        {
            Assert.Equal($"keeper=berg {role}={stays}", Fleet.Roles(Assert.Single(merged.Facts).Roles));
        }
    }
}
