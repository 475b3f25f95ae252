using Extract.Language.Parsing;
using Xunit;

namespace Extract.Language.Tests.Parsing;

public sealed class ParserBeamTests
{
    private static readonly ActionSet Actions = new(["dep", "root"], left: [0, 1], right: [0]);

    [Theory]
    [InlineData(1, new[] { 1, 2 })]
    [InlineData(2, new[] { 2, 0 })]
    public void A_way_that_begins_worse_and_ends_better_needs_width(int width, int[] heads) =>
        Assert.Equal(heads, HeadsOf(new ParserBeam(Actions, 32, width, margin: 100)));

    [Fact]
    public void A_way_too_far_behind_is_given_up() =>
        Assert.Equal([1, 2], HeadsOf(new ParserBeam(Actions, 32, width: 2, margin: 0)));

    [Fact]
    public void A_copy_goes_its_own_way()
    {
        ParserState state = new();
        state.Begin(3);
        Actions.Apply(state, ActionSet.Shift);
        ParserState copy = new();
        copy.CopyFrom(state);
        Actions.Apply(copy, Actions.LeftArc(0));
        Assert.Equal(1, state.StackSize);
        Assert.Equal(ParserState.None, state.Heads[0]);
        Assert.Equal(1, copy.Heads[0]);
        Assert.Equal([ActionSet.Shift, Actions.LeftArc(0)], copy.Actions.ToArray().Select(a => (int)a));
    }

    private static int[] HeadsOf(ParserBeam beam)
    {
        beam.Begin(2);
        while (!beam.Best.IsFinal)
        {
            beam.Step(new LateArcs());
        }

        return beam.Best.Heads[..2];
    }

    /// <summary>Likes left arcs a little and right arcs, which come later, much.</summary>
    private sealed class LateArcs : IActionScorer
    {
        public void Score(ParserState state, Span<short> scores)
        {
            scores.Clear();
            scores[Actions.LeftArc(0)] = 1;
            scores[Actions.RightArc(0)] = 5;
        }
    }
}
