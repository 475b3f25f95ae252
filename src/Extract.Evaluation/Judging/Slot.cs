namespace Extract.Evaluation.Judging;

/// <summary>One filler of one role: what is counted.</summary>
/// <param name="Value">What is compared.</param>
/// <param name="Display">How people read it.</param>
public sealed record Slot(string Role, SlotValue Value, string Display);
