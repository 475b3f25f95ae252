using Extract.Evaluation.Statistics;
using Xunit;

namespace Extract.Evaluation.Tests.Statistics;

public sealed class SplitMix64Tests
{
    [Fact]
    public void It_gives_the_numbers_of_the_reference_implementation()
    {
        SplitMix64 random = new(1234567);

        Assert.Equal(
            [6457827717110365317, 3203168211198807973, 9817491932198370423, 4593380528125082431, 16408922859458223821],
            Enumerable.Range(0, 5).Select(_ => random.Next()));
    }

    [Fact]
    public void Numbers_below_a_bound_are_all_as_likely()
    {
        SplitMix64 random = new(1);
        int[] counts = new int[7];
        for (int i = 0; i < 70_000; i++)
        {
            counts[random.Next(7)]++;
        }

        Assert.All(counts, count => Assert.InRange(count, 9_600, 10_400));
    }
}
