namespace Extract.Evaluation.Errors;

/// <summary>Where what the gold set has was most likely lost, as far as a knowledge base alone can tell.</summary>
public enum LossStage
{
    /// <summary>The knowledge base has no entity of that name in the article.</summary>
    NameNotTagged,

    /// <summary>The names are there, but no fact of the type where the article tells it.</summary>
    RuleNotFired,

    /// <summary>A fact of the type is there, without this filler.</summary>
    ArgumentNotAttached,

    /// <summary>The date is another, or nowhere among the facts of the article.</summary>
    DateNotResolved,

    /// <summary>A pronoun, description or shared name was taken for somebody else.</summary>
    ReferenceNotResolved,
}
