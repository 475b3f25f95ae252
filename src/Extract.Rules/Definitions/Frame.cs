using Extract.Rules.Lexicons;
using Extract.Rules.Paths;
using Extract.Rules.Patterns;
using Extract.Rules.Schema;

namespace Extract.Rules.Definitions;

/// <summary>A predicate and what must, or may, stand in its slots.</summary>
/// <param name="Trigger">What kind of word evokes it.</param>
/// <param name="Lemmas">The lemmas that evoke it.</param>
/// <param name="Slots">In rule order.</param>
internal sealed record Frame(TriggerKind Trigger, HashSet<string> Lemmas, Slot[] Slots)
{
    /// <summary>The lemma that stands for every word of the trigger's kind.</summary>
    public const string Every = "*";

    /// <summary>Lemmas that do not evoke it although <see cref="Every"/> is among the lemmas.</summary>
    public HashSet<string> Except { get; init; } = [];
}

internal enum TriggerKind
{
    Verb,

    /// <summary>A noun with arguments of its own ("a visit to Kolomna").</summary>
    Noun,

    /// <summary>The predicate noun of "to be" ("will be the last bearer").</summary>
    Copula,

    /// <summary>The word that a rule's pattern names as its trigger, or the head of what it matched.</summary>
    Pattern,
}

/// <summary>A slot of a frame and its filter.</summary>
/// <param name="Prepositions">For an oblique: the prepositions that open it; "" for none.</param>
/// <param name="Role">The role that it fills; null when it only must be there.</param>
/// <param name="Absent">True when the rule demands that nothing fits here.</param>
internal sealed record Slot(SlotKind Kind, HashSet<string> Prepositions, Role? Role, SlotFilter[] Alternatives, bool IsRequired, bool Absent)
{
    /// <summary>For a path: the way that leads to it from the trigger.</summary>
    public TreePath? Path { get; init; }
}

internal enum SlotKind
{
    Subject,
    Object,
    Indirect,
    Oblique,

    /// <summary>At the end of a path through the tree.</summary>
    Path,
}

/// <summary>What may stand in a slot: a mention with a label, a lexicon entry, or a lemma.</summary>
internal sealed record SlotFilter(string? Label, MentionForms Forms, Lexicon? Lexicon, string? Lemma);
