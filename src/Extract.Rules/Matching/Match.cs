using Extract.Language;

namespace Extract.Rules.Matching;

/// <summary>One rule's finding in one place. The knowledge floor resolves, splits and merges matches to facts.</summary>
/// <param name="Rule">The rule's name ("carry/active").</param>
/// <param name="FactType">The fact type of the schema.</param>
/// <param name="Trigger">The token that evoked the rule.</param>
/// <param name="Evidence">The tokens that prove it: the trigger and its arguments within the sentence.</param>
/// <param name="Confidence">0 to 1, the rule's own weight times its arguments' strengths.</param>
public sealed record Match(
    string Rule,
    string FactType,
    int Trigger,
    TokenSpan Evidence,
    Status Status,
    IReadOnlyList<Argument> Arguments,
    double Confidence)
{
    /// <summary>True when a finite present tense tells it ("the boat arrives on Thursday"): a date yet to come makes that a plan.</summary>
    public bool IsPresent { get; init; }

    /// <summary>True when it is told as having happened before what the text is about ("had carried").</summary>
    public bool IsFlashback { get; init; }

    /// <summary>Of a learned rule's match the role that its mention fills: the match counts only where no other tells a fact with that filler. Else null.</summary>
    public string? FallbackRole { get; init; }

    /// <summary>Who says it in the text; null when the text itself does.</summary>
    public Speaker? SaidBy { get; init; }
}
