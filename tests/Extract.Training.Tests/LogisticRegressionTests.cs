using Extract.Training.Learning;
using Xunit;

namespace Extract.Training.Tests;

public sealed class LogisticRegressionTests
{
    private const string Bias = "bias";

    [Fact]
    public void A_feature_that_tells_the_class_gets_a_weight_and_one_that_does_not_gets_none()
    {
        IReadOnlyDictionary<string, double> weights = new LogisticRegression(0.1).Learn(Bias, [(["tells", "noise"], true, 1), (["tells"], true, 1), (["noise"], false, 1), ([], false, 1)]);
        Assert.InRange(weights["tells"], 2, 10);
        Assert.InRange(weights["noise"], -0.01, 0.01);
    }

    [Fact]
    public void The_bias_alone_tells_how_frequent_the_class_is()
    {
        IReadOnlyDictionary<string, double> weights = new LogisticRegression(1).Learn(Bias, [([], true, 1), ([], false, 1), ([], false, 1), ([], false, 1)]);
        Assert.Equal(0.25, 1 / (1 + Math.Exp(-weights[Bias])), 3);
    }

    [Fact]
    public void A_higher_penalty_gives_smaller_weights()
    {
        (IReadOnlyList<string>, bool, double)[] examples = [(["a"], true, 1), (["a"], true, 1), ([], false, 1)];
        Assert.True(new LogisticRegression(5).Learn(Bias, examples)["a"] < new LogisticRegression(0.5).Learn(Bias, examples)["a"]);
    }
}
