using Extract.Training.Learning;
using Xunit;

namespace Extract.Training.Tests.Learning;

public sealed class LogisticRegressionTests
{
    [Fact]
    public void Without_features_the_bias_is_the_log_odds_of_what_is_right()
    {
        IReadOnlyDictionary<string, double> weights = new LogisticRegression(1).Learn("bias", [([], true, 3), ([], false, 1)]);

        Assert.Equal(Math.Log(3), weights["bias"], 3);
    }

    [Fact]
    public void A_feature_that_tells_gets_weight_and_one_that_does_not_gets_none()
    {
        (IReadOnlyList<string>, bool, double)[] examples =
            [.. Enumerable.Range(0, 400).Select(i => ((IReadOnlyList<string>)[i % 2 == 0 ? "good" : "bad", i % 4 < 2 ? "this" : "that"], i % 2 == 0 != (i % 10 == 0), 1.0))];

        IReadOnlyDictionary<string, double> weights = new LogisticRegression(1).Learn("bias", examples);

        Assert.True(weights["good"] > 0.5 && weights["bad"] < -0.5);
        Assert.InRange(weights["this"], -0.2, 0.2);
    }

    [Fact]
    public void What_was_seen_seldom_is_shrunken_more()
    {
        (IReadOnlyList<string>, bool, double)[] examples =
        [
            .. Enumerable.Repeat(((IReadOnlyList<string>)["often"], true, 1.0), 50),
            (["seldom"], true, 1.0),
            .. Enumerable.Repeat(((IReadOnlyList<string>)["never"], false, 1.0), 50),
        ];

        IReadOnlyDictionary<string, double> weights = new LogisticRegression(5).Learn("bias", examples);

        Assert.True(weights["often"] > 2 * weights["seldom"] && weights["seldom"] > 0);
    }

    [Fact]
    public void The_gradient_is_zero_where_it_stops()
    {
        (IReadOnlyList<string>, bool, double)[] examples = [(["a"], true, 1), (["a", "b"], false, 1), (["b"], true, 1), ([], false, 1), (["a"], true, 1)];
        const double Penalty = 0.7;

        IReadOnlyDictionary<string, double> weights = new LogisticRegression(Penalty).Learn("bias", examples);

        foreach (string feature in (string[])["bias", "a", "b"])
        {
            double slope = feature == "bias" ? 0 : Penalty * weights[feature];
            foreach ((IReadOnlyList<string> own, bool right, double _) in examples)
            {
                double chance = 1 / (1 + Math.Exp(-(weights["bias"] + own.Sum(f => weights[f]))));
                slope += feature == "bias" || own.Contains(feature) ? chance - (right ? 1 : 0) : 0;
            }

            Assert.Equal(0, slope, 3);
        }
    }

    [Fact]
    public void A_feature_that_tells_the_class_gets_a_weight_and_one_that_does_not_gets_none()
    {
        IReadOnlyDictionary<string, double> weights = new LogisticRegression(0.1).Learn("bias", [(["tells", "noise"], true, 1), (["tells"], true, 1), (["noise"], false, 1), ([], false, 1)]);
        Assert.InRange(weights["tells"], 2, 10);
        Assert.InRange(weights["noise"], -0.01, 0.01);
    }

    [Fact]
    public void The_bias_alone_tells_how_frequent_the_class_is()
    {
        IReadOnlyDictionary<string, double> weights = new LogisticRegression(1).Learn("bias", [([], true, 1), ([], false, 1), ([], false, 1), ([], false, 1)]);
        Assert.Equal(0.25, 1 / (1 + Math.Exp(-weights["bias"])), 3);
    }

    [Fact]
    public void A_higher_penalty_gives_smaller_weights()
    {
        (IReadOnlyList<string>, bool, double)[] examples = [(["a"], true, 1), (["a"], true, 1), ([], false, 1)];
        Assert.True(new LogisticRegression(5).Learn("bias", examples)["a"] < new LogisticRegression(0.5).Learn("bias", examples)["a"]);
    }
}
