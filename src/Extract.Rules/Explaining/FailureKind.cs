namespace Extract.Rules.Explaining;

/// <summary>What kind of constraint stopped a rule.</summary>
public enum FailureKind
{
    /// <summary>No word of the sentence evokes the rule or starts its pattern.</summary>
    Trigger,

    /// <summary>A word that could evoke it is excepted, or of another part of speech.</summary>
    TriggerTest,

    /// <summary>What must stand nearby (<c>near:</c>) does not.</summary>
    Near,

    /// <summary>The tree does not lead from the trigger to a slot.</summary>
    Path,

    /// <summary>What stands in the slot is of another type or form.</summary>
    EntityType,

    /// <summary>Something stands in a slot that must be empty.</summary>
    Unwanted,

    /// <summary>The pattern does not go on with this token.</summary>
    Pattern,

    /// <summary>A look-around of the pattern.</summary>
    LookAround,

    /// <summary>A capture cannot fill its role.</summary>
    Role,

    /// <summary>A condition between the parts of the match (<c>where:</c>).</summary>
    Condition,

    /// <summary>Another match or mention took the words.</summary>
    Overridden,

    /// <summary>The rule matches, but without this role.</summary>
    MissingSlot,

    /// <summary>The rule matches, but with another filler.</summary>
    OtherFiller,

    /// <summary>What fills the role refers to nobody, or to somebody else.</summary>
    Coreference,

    /// <summary>Merging with what the article says elsewhere lost it.</summary>
    Merge,

    /// <summary>The grammar, or a day to come, gives another status.</summary>
    Status,
}
