using Extract.Language.Parsing;
using Extract.Training.Parsing;

using Xunit;

namespace Extract.Training.Tests;

public sealed class DynamicOracleTests
{
    [Theory]
    [InlineData(new[] { 1, 2, 4, 2 })]
    [InlineData(new[] { 2, 2, 5, 4, 2 })]
    [InlineData(new[] { 3, 0, 1, 5, 3 })]
    public void Following_free_actions_rebuilds_a_projective_tree(int[] heads)
    {
        ParserState state = new();
        state.Begin(heads.Length);
        while (!state.IsFinal)
        {
            (int shift, int left, int right) = DynamicOracle.Costs(state, heads);
            int least = Math.Min(shift, Math.Min(left, right));
            Assert.Equal(0, least);
            if (left == 0)
            {
                state.LeftArc(0);
            }
            else if (right == 0)
            {
                state.RightArc(0);
            }
            else
            {
                state.Shift();
            }
        }

        Assert.Equal(heads, state.Heads[..heads.Length]);
    }

    [Fact]
    public void Shifting_past_the_governor_costs_its_arc()
    {
        ParserState state = new();
        state.Begin(2);
        state.Shift();
        Assert.Equal(1, DynamicOracle.Costs(state, [1, 2]).Shift);
        Assert.Equal(0, DynamicOracle.Costs(state, [1, 2]).Left);
    }
}
