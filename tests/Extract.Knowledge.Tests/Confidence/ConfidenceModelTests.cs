using Extract.Knowledge.Confidence;
using Extract.Rules;
using Xunit;

namespace Extract.Knowledge.Tests.Confidence;

public sealed class ConfidenceModelTests
{
    [Fact]
    public void Log_odds_are_the_sum_of_weights_and_what_has_none_counts_nothing()
    {
        ConfidenceModel model = ConfidenceModel.Parse("c.tsv", "# said of it\nevery fact\t-1\n\nrule a\t2.5\nrule b\t-0.5\n");

        Assert.Equal(Math.Round(1 / (1 + Math.Exp(1)), 4), model.Rate([]));
        Assert.Equal(Math.Round(1 / (1 + Math.Exp(-1)), 4), model.Rate(["rule a", "rule b", "rule of somebody else"]));
    }

    [Theory]
    [InlineData("every fact\t1\nrule a 2\n", 2, 1, "no weight in this line")]
    [InlineData("rule a\tmuch\n", 1, 8, "\"much\" is no weight")]
    [InlineData("rule a\t1e999\n", 1, 8, "is no weight")]
    [InlineData("rule a\t1\n# no\nrule a\t2\n", 3, 1, "\"rule a\" has a weight already")]
    public void A_line_that_is_wrong_is_named_with_its_place(string text, int line, int column, string message)
    {
        RuleException fault = Assert.Throws<RuleException>(() => ConfidenceModel.Parse("c.tsv", text));

        Assert.Equal(("c.tsv", line, column), (fault.File, fault.Line, fault.Column));
        Assert.Contains(message, fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_without_weights_has_no_model() => Assert.Null(ConfidenceModel.Load(Path.GetTempPath()));
}
