using Extract.Evaluation.Clusters.Resolution;
using Xunit;

namespace Extract.Evaluation.Tests.Clusters;

public sealed class BCubedTests
{
    [Fact]
    public void All_right_is_one() => Assert.Equal(1, BCubed.Of([("a", "x"), ("a", "x"), ("b", "y")]).F1);

    [Fact]
    public void What_is_split_costs_recall()
    {
        BCubed score = BCubed.Of([("a", "x"), ("a", "y")]);

        Assert.Equal((1, 0.5), (score.MeanPrecision, score.MeanRecall));
    }

    [Fact]
    public void What_is_merged_costs_precision()
    {
        BCubed score = BCubed.Of([("a", "x"), ("b", "x")]);

        Assert.Equal((0.5, 1), (score.MeanPrecision, score.MeanRecall));
    }

    [Fact]
    public void What_is_not_found_stands_alone()
    {
        BCubed score = BCubed.Of([("a", "x"), ("a", null), ("a", null)]);

        Assert.Equal(1, score.MeanPrecision, 6);
        Assert.Equal(1.0 / 3, score.MeanRecall, 6);
    }

    /// <summary>The example of Bagga and Baldwin's paper: three chains of 5, 2 and 5, of which the last two are taken for one.</summary>
    [Fact]
    public void The_example_of_its_authors_scores_as_in_their_paper()
    {
        List<(string, string?)> items = [];
        items.AddRange(Enumerable.Repeat<(string, string?)>(("1", "a"), 5));
        items.AddRange(Enumerable.Repeat<(string, string?)>(("2", "b"), 2));
        items.AddRange(Enumerable.Repeat<(string, string?)>(("3", "b"), 5));

        BCubed score = BCubed.Of(items);
        Assert.Equal(0.76, score.MeanPrecision, 2);
        Assert.Equal(1, score.MeanRecall, 6);
    }

    [Fact]
    public void Nothing_scores_nothing() => Assert.Equal(0, BCubed.Of([]).F1);
}
