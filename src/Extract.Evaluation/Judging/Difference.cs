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
}
