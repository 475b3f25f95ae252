using Extract.Rules.Lexicons;

namespace Extract.Rules.Patterns;

/// <summary>A pattern's program made ready for the traits of one index. Frozen.</summary>
/// <param name="Guards">Those that steps name by number; other programs have theirs there too.</param>
/// <param name="Choices">How many splits there are.</param>
/// <param name="FirstGuard">Where it admits nothing the pattern cannot start.</param>
internal sealed record PatternCode(Step[] Steps, Guard[] Guards, int Choices, int FirstGuard)
{
    /// <summary>False where the pattern cannot start.</summary>
    public bool CanStart(in TokenTraits traits) => Guards[FirstGuard].Admits(traits);
}

/// <summary>An instruction made ready.</summary>
internal struct Step
{
    public Operation Operation;
    public MentionForms Forms;

    /// <summary>For a split that a loop comes back to, which must be remembered even where one way alone is open.</summary>
    public bool IsLoop;

    public int Other;
    public int Choice;

    /// <summary>For a split the number of the following step's guard.</summary>
    public int NextGuard;

    /// <summary>For a split the number of the guard of the step that <see cref="Other"/> names.</summary>
    public int OtherGuard;

    public TraitTest? Test;
    public string? Name;
    public Lexicon? Lexicon;

    /// <summary>For a mention its label's bit, for an entry its lexicon's.</summary>
    public ulong Bit;
}
