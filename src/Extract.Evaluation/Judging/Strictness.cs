namespace Extract.Evaluation.Judging;

/// <summary>How much two fillers must have in common to count as one.</summary>
public enum Strictness
{
    /// <summary>What the annotation guide asks for; the figure that counts.</summary>
    Strict,

    /// <summary>
    /// Also where the guide sees a mistake of extent alone, as the partial matches of MUC-7 and SemEval-2013: names that
    /// overlap, dates of which one includes the other, a time without its offset, texts that overlap.
    /// </summary>
    Lenient,
}
