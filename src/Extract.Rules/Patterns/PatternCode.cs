using Extract.Rules.Lexicons;

namespace Extract.Rules.Patterns;

/// <summary>A pattern's program made ready for the traits of one index. Frozen.</summary>
/// <param name="Pool">What its steps name by number.</param>
/// <param name="Choices">How many splits there are.</param>
/// <param name="First">The number of the guard that must admit the first token.</param>
/// <param name="Needs">What the rest of the sentence must hold besides the anchor, as far behind the start.</param>
internal sealed record PatternCode(Step[] Steps, CodePool Pool, int Choices, int First, CodeNeed[] Needs);

/// <param name="Least">How many tokens behind the start it stands at least.</param>
/// <param name="Guard">The number of its guard.</param>
internal readonly record struct CodeNeed(int Least, int Guard);

/// <summary>What the programs of an index share. It only grows; whoever holds a program finds in it all that the program names.</summary>
internal sealed class CodePool
{
    public Guard[] Guards { get; set; } = new Guard[64];

    public TraitTest[] Tests { get; set; } = new TraitTest[64];

    public string[] Texts { get; set; } = new string[64];

    public Lexicon[] Lexicons { get; set; } = new Lexicon[16];
}

/// <summary>An instruction made ready; small, as those of many patterns are read for each sentence.</summary>
internal struct Step
{
    public Operation Operation;
    public MentionForms Forms;

    /// <summary>For a split that a loop comes back to, which must be remembered even where one way alone is open.</summary>
    public bool IsLoop;

    public ushort Other;
    public ushort Choice;

    /// <summary>The number of the test, label, name or lexicon; of a word the hash; of a split and a look-ahead the following step's guard.</summary>
    public int A;

    /// <summary>The number of a word; of a split the guard of the step that <see cref="Other"/> names; of a label or lexicon its bit's.</summary>
    public int B;
}
