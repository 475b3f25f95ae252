using Extract.Knowledge.Merging.Entities.Pairs;
using Extract.Knowledge.Profile;
using Xunit;

namespace Extract.Knowledge.Tests.Merging.Entities;

public sealed class EntityModelTests
{
    [Fact]
    public void Weights_are_read_and_written_by_nature_and_feature()
    {
        EntityModel model = EntityModel.Parse("# remark\npersonal\tname-same\t1.500\nother\tbias\t-2.000\n");

        Assert.Equal(1.5, model.Weight(EntityNature.Personal, Feature.NameSame));
        Assert.Equal(-2, model.Weight(EntityNature.Craft, Feature.Bias));
        Assert.Equal("other\tbias\t-2.000\npersonal\tname-same\t1.500\n", model.Format());
    }

    [Fact]
    public void A_line_that_is_none_is_named() => Assert.Contains(
        "entity-weights.tsv:2:1:", Assert.Throws<InvalidDataException>(() => EntityModel.Parse("# remark\npersonal\tnose\t1")).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData(EntityNature.Personal)]
    [InlineData(EntityNature.Location)]
    [InlineData(EntityNature.Craft)]
    public void The_weights_that_ship_want_more_than_nothing(EntityNature nature)
    {
        double[] nothing = new double[EntityModel.FeatureCount];
        nothing[(int)Feature.Bias] = 1;
        double[] same = [.. nothing];
        same[(int)Feature.NameSame] = same[(int)Feature.SameUndertaking] = 1;

        Assert.True(EntityModel.Default.Score(nature, nothing) < 0);
        Assert.True(EntityModel.Default.Score(nature, same) > 0);
    }
}
