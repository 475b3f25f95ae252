using Extract.Knowledge;

namespace Extract.Evaluation.Judging;

/// <summary>One filler of one role: what is counted.</summary>
/// <param name="Value">What is compared.</param>
/// <param name="Display">How people read it.</param>
public sealed record Slot(string Role, SlotValue Value, string Display)
{
    /// <summary>What fills the role: an entity by its id in the knowledge base or gold file, or a literal.</summary>
    public Filler? Filler { get; init; }

    /// <summary>Whether the filler of a knowledge base's slot says the same as that of this gold slot, whatever their roles.</summary>
    public bool Agrees(Slot system, Strictness strictness) => strictness == Strictness.Strict ? Value.Agrees(system.Value) : Value.Overlaps(system.Value);
}
