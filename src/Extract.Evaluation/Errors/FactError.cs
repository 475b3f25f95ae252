using Extract.Evaluation.Judging;

namespace Extract.Evaluation.Errors;

/// <summary>One thing that is wrong with a fact.</summary>
/// <param name="Expected">The gold slot that it is about; null where it is about a whole fact, or the gold set has no such slot.</param>
/// <param name="Found">The slot that stands in its place; null where there is none.</param>
/// <param name="Stage">Where what the gold set has was most likely lost; null where nothing was lost.</param>
public sealed record FactError(ErrorClass Class, Slot? Expected = null, Slot? Found = null, LossStage? Stage = null)
{
    /// <summary>The role that it is about; null where it is about a whole fact.</summary>
    public string? Role => (Expected ?? Found)?.Role;
}
