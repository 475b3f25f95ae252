using Extract.Evaluation.Judging;
using Extract.Evaluation.Statistics;
using Xunit;

namespace Extract.Evaluation.Tests.Statistics;

public sealed class BootstrapTests
{
    private static readonly IReadOnlyList<Figure> _f1 = [Figure.SlotF1];

    [Fact]
    public void Articles_that_are_all_alike_leave_no_doubt() =>
        Assert.Equal([new Interval(.5, .5)], new Bootstrap().Intervals([.. Enumerable.Repeat(Slots(5, 10), 40)], _f1));

    [Fact]
    public void An_interval_of_two_articles_goes_from_the_one_to_the_other()
    {
        // Of both drawn twice there are a quarter each, far more than the 2.5 % at either end.
        Interval interval = Assert.Single(new Bootstrap().Intervals([Slots(2, 10), Slots(8, 10)], _f1));

        Assert.Equal((.2, .8), (Math.Round(interval.Low, 9), Math.Round(interval.High, 9)));
    }

    [Fact]
    public void An_interval_is_as_wide_as_the_sum_of_many_articles_scatters()
    {
        // Half of 400 articles right: a standard error of √(0.25/400) = 0.025, so 95 of 100 samples lie within 0.451 and 0.549.
        Interval interval = Assert.Single(new Bootstrap().Intervals([.. Enumerable.Range(0, 400).Select(i => Slots(i % 2, 1))], _f1));

        Assert.InRange(interval.Low, .446, .456);
        Assert.InRange(interval.High, .544, .554);
    }

    [Fact]
    public void One_article_tells_nothing_of_how_articles_differ()
    {
        Assert.Empty(new Bootstrap().Intervals([Slots(2, 10)], _f1));
        Significance difference = Assert.Single(new Bootstrap().Differences([Slots(2, 10)], [Slots(4, 10)], _f1));
        Assert.Equal((null, null), (difference.Interval, difference.P));
    }

    [Fact]
    public void The_same_run_twice_does_not_differ()
    {
        Tally[] run = Run(seed: 3);

        Significance same = Assert.Single(new Bootstrap().Differences(run, run, _f1));
        Assert.Equal((0, 1, false), (same.Difference, same.P, same.IsSignificant));
        Assert.Equal(new Interval(0, 0), same.Interval);
    }

    [Fact]
    public void A_gain_on_every_article_is_no_chance()
    {
        Tally[] before = Run(seed: 4);
        Tally[] after = [.. before.Select(t => t with { Matched = t.Matched + 1 })];

        Significance gain = Assert.Single(new Bootstrap().Differences(before, after, _f1));
        Assert.True(gain.IsSignificant);
        Assert.Equal(1.0 / 10_001, gain.P);
        Assert.True(gain.Interval!.Value.Low > 0);
        Significance loss = Assert.Single(new Bootstrap().Differences(after, before, _f1));
        Assert.Equal((gain.P, -gain.Difference), (loss.P, loss.Difference));
    }

    [Fact]
    public void A_gain_on_one_article_of_many_may_well_be_chance()
    {
        Tally[] before = Run(seed: 5);
        Tally[] after = [before[0] with { Matched = before[0].Matched + 1 }, .. before.Skip(1)];

        // The article is in 63 of 100 samples, so a difference of none at all is as far from what was seen as none is from it.
        Assert.InRange(Assert.Single(new Bootstrap().Differences(before, after, _f1)).P!.Value, .3, 1);
    }

    [Fact]
    public void The_same_tallies_give_the_same_figures() =>
        Assert.Equal(new Bootstrap().Intervals(Run(seed: 6), Figure.All), new Bootstrap().Intervals(Run(seed: 6), Figure.All));

    private static Tally Slots(int matched, int all) => new(matched, all, all, 0, 1, 1);

    private static Tally[] Run(int seed)
    {
        SplitMix64 random = new((ulong)seed);
        return [.. Enumerable.Range(0, 40).Select(_ => Slots(random.Next(20), 20 + random.Next(20)))];
    }
}
