using Extract.Evaluation.Calibration;
using Extract.Knowledge.Confidence;
using Extract.Training.Confidence;
using Extract.Training.Corpora;
using Xunit;

namespace Extract.Training.Tests.Confidence;

public sealed class ConfidenceTrainerTests
{
    [Fact]
    public void Confidence_speaks_of_articles_that_rules_were_not_written_on()
    {
        // Where rules were written all is right, elsewhere half.
        ConfidenceExample[] examples =
        [
            .. Enumerable.Range(0, 400).Select(i => Example($"tuned-2000-{i}", ArticleSet.Tuned, true)),
            .. Enumerable.Range(0, 200).Select(i => Example($"fresh-2001-{i}", ArticleSet.Fresh, i % 2 == 0)),
        ];

        double confidence = new ConfidenceModel(ConfidenceTrainer.Train(examples)).Rate(["rule a"]);

        Assert.InRange(confidence, 0.4, 0.65);
    }

    [Fact]
    public void Nothing_is_learned_from_what_is_held_out()
    {
        ConfidenceExample[] taught = [.. Enumerable.Range(0, 40).Select(i => Example($"fresh-{2000 + (i % 4)}", ArticleSet.Fresh, i % 3 == 0))];
        ConfidenceExample[] heldOut = [.. Enumerable.Range(0, 40).Select(i => Example("held-1999", ArticleSet.HeldOut, true))];

        Assert.Equal(ConfidenceTrainer.Train(taught), ConfidenceTrainer.Train([.. taught, .. heldOut]));
    }

    [Fact]
    public void A_group_is_judged_by_what_the_others_teach()
    {
        ConfidenceExample[] examples =
        [
            .. Enumerable.Range(0, 300).Select(i => Example("games-2000-a", ArticleSet.Fresh, true)),
            .. Enumerable.Range(0, 300).Select(i => Example("games-2004-a", ArticleSet.Fresh, false)),
        ];

        foreach ((ConfidenceExample example, Forecast forecast) in ConfidenceTrainer.CrossValidate(examples))
        {
            Assert.True(example.IsRight ? forecast.Probability < 0.1 : forecast.Probability > 0.9);
        }
    }

    private static ConfidenceExample Example(string article, ArticleSet set, bool isRight) =>
        new(article, string.Join('-', article.Split('-').Take(2)), set, ["rule a"], isRight) { Fact = "f" };
}
