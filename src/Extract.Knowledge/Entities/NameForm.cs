using Extract.Knowledge.Profile;

namespace Extract.Knowledge.Entities;

/// <summary>One way in which an article writes a name, with how often and where first.</summary>
internal sealed class NameForm(string text, string type, int first)
{
    /// <summary>The name without article, title and possessive, white space folded.</summary>
    public string Text { get; } = text;

    public string Type { get; } = type;

    public string Key { get; } = NameFold.Fold(text);

    public string[] Words { get; } = NameFold.Fold(text).Split(' ', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>The first token of its first mention.</summary>
    public int First { get; } = first;

    /// <summary>For a location, what is left when all optional words are dropped; null until asked for.</summary>
    public string? PlaceKey { get; set; }

    /// <summary>For a happening, its name with closing words that mean the same made equal; null until asked for.</summary>
    public string? HappeningKey { get; set; }

    public int Count { get; set; }

    public Gender Gender { get; set; }

    /// <summary>Whether it is a kind rather than a name.</summary>
    public bool IsKind { get; init; }

    /// <summary>Whether it is one mention of a name that several bear: it stands for the bearer who is meant there, and for no other mention.</summary>
    public bool IsOne { get; init; }

    /// <summary>The words in front of its mentions, folded: what tells "Chief Hill" from "Councillor Hill".</summary>
    public HashSet<string> Titles { get; } = new(StringComparer.Ordinal);

    /// <summary>Whether the other form's words begin with all of this one's.</summary>
    public bool IsPrefixOf(NameForm other) =>
        Words.Length > 0 && Words.Length < other.Words.Length && other.Words.AsSpan(0, Words.Length).SequenceEqual(Words);

    /// <summary>Whether the other form's words end with all of this one's.</summary>
    public bool IsSuffixOf(NameForm other) =>
        Words.Length > 0 && Words.Length < other.Words.Length && other.Words.AsSpan(other.Words.Length - Words.Length).SequenceEqual(Words);
}
