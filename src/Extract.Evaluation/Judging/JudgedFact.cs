using Extract.Knowledge;
using Extract.Rules;

namespace Extract.Evaluation.Judging;

/// <summary>A fact of the gold set or of a knowledge base, ready to be compared.</summary>
/// <param name="Slots">In the order of the file.</param>
/// <param name="Optional">Gold only: finding it is not rewarded, leaving it out is not punished.</param>
/// <param name="Evidence">The words that show it; empty when none are told.</param>
/// <param name="Id">The fact's id in the knowledge base; null for gold.</param>
/// <param name="Rules">The rules that found it, each once; null for gold.</param>
public sealed record JudgedFact(
    string Type,
    IReadOnlyList<Slot> Slots,
    Status Status,
    bool Optional,
    string Evidence,
    string? Id = null,
    IReadOnlyList<string>? Rules = null)
{
    /// <summary>Id of the undertaking that the fact itself says it belongs to; null when it does not say.</summary>
    public string? Undertaking { get; init; }

    /// <summary>Gold only: whether a person stands for it; a draft that nobody has confirmed is no gold.</summary>
    public bool IsReviewed { get; init; } = true;

    /// <summary>Gold only: who or what says it, where that is noted, as in drafts and merged annotations; null for all else.</summary>
    public string? By { get; init; }

    /// <summary>Where articles say it, with the rules; empty for gold.</summary>
    public IReadOnlyList<Evidence> Proofs { get; init; } = [];
}
