using Extract.Evaluation.Errors;

namespace Extract.Evaluation.Judging;

/// <summary>How a fact of the knowledge base differs from the gold set.</summary>
public enum DifferenceKind
{
    /// <summary>In the gold set only.</summary>
    Missing,

    /// <summary>In the knowledge base only.</summary>
    Spurious,

    /// <summary>In both, but some slot or the status differs.</summary>
    Partial,
}

/// <summary>One difference, with both sides where there are two.</summary>
/// <param name="Agreement">Which slots agree; null when there is one side only.</param>
public sealed record Difference(string Article, DifferenceKind Kind, JudgedFact? Gold, JudgedFact? System, Agreement? Agreement = null)
{
    public string Type => (Gold ?? System)!.Type;

    /// <summary>Whether the two sides disagree on what has become of the fact.</summary>
    public bool StatusDiffers => Gold is not null && System is not null && Gold.Status != System.Status;

    /// <summary>What is wrong, by class; at least one once the errors are classed, none before.</summary>
    public IReadOnlyList<FactError> Errors { get; init; } = [];

    /// <summary>
    /// The fact of the other side that this one was most likely meant to be, though no key role agrees; null when there is none. Both then
    /// have the same errors, which count once.
    /// </summary>
    public JudgedFact? Counterpart { get; init; }

    /// <summary>The difference that an outcome makes; null when there is none, or it does not count.</summary>
    public static Difference? Of(Outcome outcome) => outcome switch
    {
        { IsOptional: true } => null,
        { System: null } => new Difference(outcome.Article, DifferenceKind.Missing, outcome.Gold, null),
        { Gold: null } => new Difference(outcome.Article, DifferenceKind.Spurious, null, outcome.System),
        { Agreement.IsExact: true } when outcome.Gold!.Status == outcome.System!.Status => null,
        _ => new Difference(outcome.Article, DifferenceKind.Partial, outcome.Gold, outcome.System, outcome.Agreement),
    };
}
