using Extract.Rules.Lexicons;

namespace Extract.Rules.Definitions;

/// <summary>What must hold between the parts of a match (<c>where:</c>). It holds wherever one of the parts is not there.</summary>
/// <param name="Text">As the rule writes it.</param>
/// <param name="Distance">For <see cref="Comparison.Within"/>: how many tokens may stand between the two.</param>
internal sealed record Condition(string Text, Term Left, Comparison Comparison, Term Right, int Distance = 0);

internal enum Comparison
{
    /// <summary>Some of the one side equals some of the other.</summary>
    Equal,

    /// <summary>None of the one side equals any of the other.</summary>
    Differs,

    /// <summary>All of the one side end before any of the other begins.</summary>
    Before,
    After,

    /// <summary>Some of the one side stands near some of the other.</summary>
    Within,

    /// <summary>All of the one side are entries of a lexicon.</summary>
    In,

    /// <summary>None of the one side is an entry of a lexicon.</summary>
    NotIn,
}

/// <summary>A side of a condition: the property of a role's fillers or of a capture, or words, or a lexicon.</summary>
/// <param name="Name">A role or a capture; null for words and lexicons.</param>
internal sealed record Term(string? Name, Property Property, IReadOnlyList<string> Words, Lexicon? Lexicon);

/// <summary>What of a stretch is compared, always in lower case.</summary>
internal enum Property
{
    Text,

    /// <summary>The lemma of its head.</summary>
    Lemma,

    /// <summary>The universal part of speech of its head.</summary>
    Tag,

    /// <summary>What rules call the mention.</summary>
    Label,

    /// <summary>How the mention refers: named, kind, nominal, pronoun, value.</summary>
    Form,

    /// <summary>Singular or plural, by its head.</summary>
    Number,
}
