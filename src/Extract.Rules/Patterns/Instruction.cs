using Extract.Rules.Lexicons;

namespace Extract.Rules.Patterns;

internal enum Operation : byte
{
    /// <summary>Consumes a token that passes the test.</summary>
    Token,

    /// <summary>Consumes a token that has one certain form; only in <see cref="PatternCode"/>.</summary>
    Word,

    /// <summary>Consumes a mention with the label.</summary>
    Mention,

    /// <summary>Consumes a lexicon entry.</summary>
    Entry,

    /// <summary>Tries <c>Next</c> (the following instruction) or <c>Other</c>, in that order.</summary>
    Split,

    /// <summary>Tries <c>Other</c> first, then the following instruction.</summary>
    SplitLazy,

    Jump,

    /// <summary>Opens a capture.</summary>
    Open,

    /// <summary>Closes a capture.</summary>
    Close,

    /// <summary>Goes on only when the sub-program (to <c>Other</c>) matches here; consumes nothing.</summary>
    Ahead,

    /// <summary>Goes on only when the sub-program does not match here.</summary>
    NotAhead,

    /// <summary>Goes on only when the token before passes the test.</summary>
    Behind,

    /// <summary>Goes on only when there is no token before in the sentence or it does not pass.</summary>
    NotBehind,

    /// <summary>Goes on only at the start of a sentence.</summary>
    SentenceStart,

    /// <summary>Goes on only at the end of a sentence.</summary>
    SentenceEnd,

    Accept,
}

/// <summary>One step of a compiled pattern (Thompson's construction, run with backtracking that tries nothing twice, so that captures can repeat).</summary>
/// <param name="Choice">The number of a split among the program's.</param>
internal readonly record struct Instruction(
    Operation Operation,
    TokenTest? Test = null,
    string? Name = null,
    Lexicon? Lexicon = null,
    int Other = 0,
    MentionForms Forms = MentionForms.Any,
    int Choice = 0)
{
    /// <summary>Where in the pattern's text, macros written out, the step begins.</summary>
    public int At { get; init; }

    /// <summary>How many characters of the text say it; 0 until it is known.</summary>
    public int Length { get; init; }
}
