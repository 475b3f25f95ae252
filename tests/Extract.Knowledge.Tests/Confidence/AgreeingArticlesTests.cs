using Extract.Knowledge.Confidence;
using Extract.Knowledge.Merging;
using Xunit;

namespace Extract.Knowledge.Tests.Confidence;

public sealed class AgreeingArticlesTests
{
    [Theory]
    [InlineData(0, 0.8)]
    [InlineData(0.5, 0.86)]
    [InlineData(1, 0.92)]
    public void Articles_that_agree_are_surer_together_as_far_as_they_are_independent(double independence, double together)
    {
        AgreeingArticles agreement = new(independence);

        Assert.Equal(together, agreement.Rate(2, [(0.6, 2), (0.8, 2)]));
        Assert.Equal(together, agreement.Rate(2, [(0.8, 2), (0.6, 2)]));
    }

    [Fact]
    public void An_article_that_tells_less_makes_it_no_surer() => Assert.Equal(0.6, new AgreeingArticles(1).Rate(3, [(0.6, 3), (0.9, 2)]));

    [Fact]
    public void What_is_put_together_of_parts_is_as_sure_as_the_least_sure_of_them() =>
        Assert.Equal(0.6, new AgreeingArticles(1).Rate(3, [(0.9, 2), (0.6, 2)]));

    [Fact]
    public void A_merged_fact_keeps_what_each_article_makes_of_it()
    {
        ConfidenceModel model = new([new(ConfidenceModel.Independence, 0.5)]);
        KnowledgeMerger merger = new(Samples.Schema, Samples.Profile, confidence: model);

        KnowledgeBase merged = merger.Merge([Article("a", model), Article("b", model)]);

        Assert.Equal(0.625, Assert.Single(merged.Facts).Confidence);
        Assert.All(KnowledgeSplitter.Split(merged), part => Assert.Equal(0.5, Assert.Single(part.Facts).Confidence));
        Assert.Equal(0.625, Assert.Single(merger.Merge([merged]).Facts).Confidence);
    }

    [Fact]
    public void What_one_article_tells_is_as_sure_as_before()
    {
        ConfidenceModel model = new([new(ConfidenceModel.Independence, 1)]);

        Assert.Equal(0.5, Assert.Single(new KnowledgeMerger(Samples.Schema, Samples.Profile, confidence: model).Merge([Article("a", model)]).Facts).Confidence);
    }

    private static KnowledgeBase Article(string id, ConfidenceModel model)
    {
        ReadingBuilder builder = new ReadingBuilder().Sentence("Anna Berg led in Lima .");
        builder.Fact("lead", builder.Mark("person", "Anna Berg").As("leader"), builder.Mark("place", "Lima").As("place"));
        return builder.Build(model, id);
    }
}
