using Extract.Evaluation.Judging;
using Xunit;

namespace Extract.Evaluation.Tests.Judging;

/// <summary>Lists whose fillers share names.</summary>
public sealed class SharedNameTests
{
    [Theory]
    [InlineData("Anna Berg", "Berg")]
    [InlineData("Berg", "Anna Berg")]
    public void As_many_slots_agree_as_can_whatever_their_order(string first, string second)
    {
        JudgedFact gold = Fact(SlotValue.Entity(["Anna Berg", "Berg"]), SlotValue.Entity(["Berg"]));
        JudgedFact system = Fact(SlotValue.Entity([first]), SlotValue.Entity([second]));

        Assert.Equal(2, Agreement.Of(gold, system, _ => true).Count);
        Assert.Equal(2, Agreement.Of(gold with { Slots = [.. gold.Slots.Reverse()] }, system, _ => true).Count);
    }

    private static JudgedFact Fact(params SlotValue[] players) =>
        new("concert", [.. players.Select(player => new Slot("player", player, ""))], Rules.Status.Happened, Optional: false, "");
}
