using Extract.Knowledge.Confidence;
using Extract.Rules;
using Extract.Rules.Matching;
using Xunit;

namespace Extract.Knowledge.Tests.Confidence;

public sealed class FactConfidenceTests
{
    [Fact]
    public void Without_weights_a_fact_is_as_sure_as_its_rule() => Assert.Equal(0.9, Assert.Single(Led().Build().Facts).Confidence);

    [Fact]
    public void With_weights_its_features_decide()
    {
        ConfidenceModel model = new([new("rule lead/test", 1), new("lead status planned", -3), new("lead without place", 0.5)]);

        Assert.Equal(Math.Round(1 / (1 + Math.Exp(-1.5)), 4), Assert.Single(Led().Build(model).Facts).Confidence);
        Assert.Equal(Math.Round(1 / (1 + Math.Exp(1.5)), 4), Assert.Single(Led(Status.Planned).Build(model).Facts).Confidence);
    }

    [Fact]
    public void Features_tell_how_each_filler_was_found()
    {
        ReadingBuilder builder = new ReadingBuilder().Sentence("She waited in Lima .");
        Mention lima = builder.Mark("place", "Lima");
        builder.Sentence("Anna Berg led .");
        builder.Fact(
            "lead",
            builder.Mark("person", "Anna Berg").As("leader") with { Source = ArgumentSource.Slot },
            lima.As("place") with { Source = ArgumentSource.Context, Strength = 0.72 });

        IReadOnlyList<string> features = Assert.Single(builder.Trace().Features).Value;

        Assert.Contains("rule lead/test", features);
        Assert.Contains("lead.leader by the tree", features);
        Assert.Contains("leader told by a name", features);
        Assert.Contains("lead.place by sentences before", features);
        Assert.Contains("place 1 sentences before", features);
        Assert.Contains("roles lent 1", features);
        Assert.Equal(features.Distinct(), features);
    }

    [Fact]
    public void A_fact_told_in_two_sentences_has_the_features_of_both()
    {
        ReadingBuilder builder = Led();
        builder.Sentence("Anna led in Lima .");
        builder.Fact("lead", builder.Mark("person", "Anna").As("leader"), builder.Mark("place", "Lima").As("place"));

        IReadOnlyList<string> features = Assert.Single(builder.Trace().Features).Value;

        Assert.Contains("sentences 2", features);
        Assert.Contains("lead roles filled 2", features);
    }

    [Fact]
    public void Confidence_of_the_same_text_is_the_same_on_any_thread()
    {
        ConfidenceModel model = new([new("rule lead/test", 0.3), new("roles filled 1", 0.1), new("sentences 1", -0.7), new("told in the opening", 1.9)]);
        double[] all = new double[32];

        Parallel.For(0, all.Length, i => all[i] = Led().Build(model).Facts[0].Confidence);

        Assert.Single(all.Distinct());
    }

    private static ReadingBuilder Led(Status status = Status.Happened)
    {
        ReadingBuilder builder = new ReadingBuilder().Sentence("Anna Berg led .");
        return builder.Fact("lead", status, builder.Mark("person", "Anna Berg").As("leader"));
    }
}
