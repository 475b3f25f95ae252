using Extract.Training.Rules;
using Xunit;

namespace Extract.Training.Tests;

public sealed class LogisticRegressionTests
{
    [Fact]
    public void A_feature_that_tells_the_class_gets_a_weight_and_one_that_does_not_gets_none()
    {
        (int[], bool)[] examples = [([1, 2], true), ([1], true), ([2], false), ([], false)];
        double[] weights = LogisticRegression.Fit(examples, 3, 0.1);
        Assert.InRange(weights[1], 2, 10);
        Assert.InRange(weights[2], -0.01, 0.01);
    }

    [Fact]
    public void The_bias_alone_tells_how_frequent_the_class_is()
    {
        (int[], bool)[] examples = [([], true), ([], false), ([], false), ([], false)];
        Assert.Equal(0.25, 1 / (1 + Math.Exp(-LogisticRegression.Fit(examples, 1, 1)[0])), 3);
    }

    [Fact]
    public void A_higher_penalty_gives_smaller_weights()
    {
        (int[], bool)[] examples = [([1], true), ([1], true), ([], false)];
        Assert.True(LogisticRegression.Fit(examples, 2, 5)[1] < LogisticRegression.Fit(examples, 2, 0.5)[1]);
    }
}
