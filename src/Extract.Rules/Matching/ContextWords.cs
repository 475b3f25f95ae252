using Extract.Rules.Lexicons;

namespace Extract.Rules.Matching;

/// <summary>The words by which context is judged, from the lexicons of the rules; a missing one judges nothing.</summary>
/// <param name="Locatives">Prepositions behind which a place is told as the place of something.</param>
/// <param name="Speech">Verbs of saying, whose dates date the saying.</param>
/// <param name="Personal">Mention types whose names remarks describe.</param>
/// <param name="Located">Mention types that must stand behind a locative preposition to fill a role from context.</param>
internal sealed record ContextWords(Lexicon? Locatives, Lexicon? Speech, HashSet<string> Personal, HashSet<string> Located)
{
    /// <summary>The words that tell who says something.</summary>
    public required SpeechWords Sayings { get; init; }

    public static ContextWords From(LexiconSet lexicons) =>
        new(lexicons.Find("locatives"), lexicons.Find("speech-verbs"), [.. lexicons.Find("remarked-types")?.Entries ?? []],
            [.. lexicons.Find("located-types")?.Entries ?? []])
        {
            Sayings = SpeechWords.From(lexicons),
        };
}
