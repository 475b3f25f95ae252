using Extract.Evaluation.Judging;
using Xunit;

namespace Extract.Evaluation.Tests.Judging;

/// <summary>Lists whose fillers share names.</summary>
public sealed class SharedNameTests
{
    [Fact]
    public void As_many_slots_agree_whatever_their_order()
    {
        JudgedFact gold = Fact(["Anna Berg", "Berg"], ["Berg"]);
        JudgedFact system = Fact(["Anna Berg"], ["Berg"]);
        int expected = Agreement.Of(gold, system, _ => true).Count;

        Assert.Equal(expected, Agreement.Of(Turned(gold), system, _ => true).Count);
        Assert.Equal(expected, Agreement.Of(gold, Turned(system), _ => true).Count);
        Assert.Equal(expected, Agreement.Of(Turned(gold), Turned(system), _ => true).Count);
    }

    private static JudgedFact Turned(JudgedFact fact) => fact with { Slots = [.. fact.Slots.Reverse()] };

    private static JudgedFact Fact(params string[][] players) =>
        new("concert", [.. players.Select(names => new Slot("player", SlotValue.Entity(names), names[0]))], Rules.Status.Happened, Optional: false, "");
}
