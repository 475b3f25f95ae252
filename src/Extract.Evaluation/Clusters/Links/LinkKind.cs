namespace Extract.Evaluation.Clusters.Links;

/// <summary>What ties two facts.</summary>
public enum LinkKind
{
    /// <summary>From an outcome to its plan.</summary>
    Outcome,

    /// <summary>From what calls off to the plan.</summary>
    Cancellation,

    /// <summary>Between facts that cannot both be true; in no direction.</summary>
    Contradiction,
}
