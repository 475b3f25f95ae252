using Extract.Training.Clusters;
using Xunit;

namespace Extract.Training.Tests;

public sealed class ClusterTests
{
    [Fact]
    public void Words_of_one_company_come_into_one_class()
    {
        // 1 and 2 stand before 3 and 4, never beside each other.
        int[] text = [.. Enumerable.Range(0, 400).SelectMany(i => new[] { 0, 1 + (i % 2), 3 + (i / 2 % 2) })];
        ExchangeClustering clustering = new(text, 5, 3);
        while (clustering.Pass() > 0)
        {
        }

        int[] classes = clustering.ClassOf.ToArray();
        Assert.Equal(classes[1], classes[2]);
        Assert.Equal(classes[3], classes[4]);
        Assert.NotEqual(classes[1], classes[3]);
        Assert.Equal(0, classes[0]);
    }

    [Theory]
    [InlineData(1, 1, 2 << 16)]
    [InlineData(2, 2, 6 << 16)]
    [InlineData(0, 3, 311616)]
    public void Entropy_is_counted_in_whole_numbers(int from, int by, long rise) => Assert.Equal(rise, Entropy.Rise(from, by));
}
