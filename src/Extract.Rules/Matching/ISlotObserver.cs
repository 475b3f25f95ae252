using Extract.Rules.Definitions;
using Extract.Rules.Grammar;

namespace Extract.Rules.Matching;

/// <summary>Hears how a frame's slots come out, one call for each slot that is tried, in rule order.</summary>
internal interface ISlotObserver
{
    /// <param name="found">What fits the slot; only while the call lasts.</param>
    void Tried(Slot slot, Clause clause, IReadOnlyList<Argument> found);
}
