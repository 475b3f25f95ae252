namespace Extract.Evaluation.Errors;

/// <summary>What is wrong with a fact or one of its slots; after the error types of MUC-7, Kummerfeld and Klein 2013, and ERASER's error analysis.</summary>
public enum ErrorClass
{
    /// <summary>A gold fact that nothing stands for.</summary>
    MissingFact,

    /// <summary>A found fact that stands for nothing in the gold set.</summary>
    SpuriousFact,

    /// <summary>A slot of a paired gold fact whose role is empty in the found one.</summary>
    MissingSlot,

    /// <summary>A slot of a paired found fact that the gold fact does not have.</summary>
    SpuriousSlot,

    /// <summary>The right filler in another role.</summary>
    WrongRole,

    /// <summary>Another filler in the role.</summary>
    WrongFiller,

    /// <summary>The right filler with more or fewer words than its names have.</summary>
    WrongBoundary,

    /// <summary>Another date or time in the role.</summary>
    WrongDateValue,

    /// <summary>Happened, planned or negated, though it is another of these.</summary>
    WrongStatus,

    /// <summary>A found fact that tells again what another found fact tells, and nothing besides.</summary>
    Duplicate,

    /// <summary>A found fact with slots of a gold fact that another found fact stands for: one happening became two.</summary>
    SplitEvent,

    /// <summary>A gold fact whose slots are in a found fact that stands for another gold fact: two happenings became one.</summary>
    MergedEvent,

    /// <summary>Somebody else than who is meant, where the words do not name who fills the role, or a name of both does.</summary>
    EntityResolution,
}
