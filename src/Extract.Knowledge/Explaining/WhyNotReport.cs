using Extract.Language;
using Extract.Rules.Explaining;
using Extract.Rules.Schema;

namespace Extract.Knowledge.Explaining;

/// <summary>Why an article gives no such fact.</summary>
/// <param name="Found">Facts of the type that share a filler with the expected one, the nearest first; the first without differences is the fact itself.</param>
/// <param name="Fillers">Where the expected fillers stand in the text.</param>
/// <param name="Rules">For each rule of the type that some word evoked, where it got furthest; the nearest first. Empty when the fact was found.</param>
/// <param name="Silent">The rules of the type that no word of those sentences evokes, in ordinal order.</param>
public sealed record WhyNotReport(
    ArticleTrace Trace,
    FactExpression Expected,
    IReadOnlyList<FoundFact> Found,
    IReadOnlyList<FillerPlaces> Fillers,
    IReadOnlyList<RuleReason> Rules,
    IReadOnlyList<string> Silent)
{
    public bool IsFound => Found is [{ Differences.Count: 0 }, ..];
}

/// <summary>A fact that the article gives, and how it differs from the expected one.</summary>
public sealed record FoundFact(Fact Fact, IReadOnlyList<FactDifference> Differences);

/// <summary>A difference.</summary>
/// <param name="Slot">The role, or <c>status</c>.</param>
/// <param name="Found">What stands there instead; null when the slot is empty.</param>
public sealed record FactDifference(string Slot, string Expected, string? Found);

/// <summary>The places of an expected filler, in text order: mentions that refer to it, or else its words.</summary>
public sealed record FillerPlaces(Role Role, string Text, IReadOnlyList<TokenSpan> Places);

/// <summary>Where a rule got furthest, and what stopped it or became of its match.</summary>
/// <param name="Fillers">How many of the expected fillers the sentence mentions.</param>
public sealed record RuleReason(RuleAttempt Attempt, Failure Failure, int Fillers)
{
    /// <summary>The part of the expected fillers that the rule's match holds, 0 to 1; 0 when it does not match.</summary>
    public double Agreeing { get; init; }
}
