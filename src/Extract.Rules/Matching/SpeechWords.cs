using Extract.Rules.Lexicons;

namespace Extract.Rules.Matching;

/// <summary>The words by which a text says who says something, from the lexicons of the rules; a missing one tells nothing.</summary>
/// <param name="Verbs">Verbs of saying.</param>
/// <param name="Sources">Prepositions behind which a source stands: according to.</param>
/// <param name="Nouns">What a source gives, with its preposition: "in word" for "in his words".</param>
/// <param name="Marks">Conjunctions of what is said in passing: as.</param>
internal sealed record SpeechWords(Lexicon? Verbs, Lexicon? Sources, Lexicon? Nouns, Lexicon? Marks)
{
    /// <summary>The names of the lexicons.</summary>
    public static IReadOnlyList<string> Names { get; } = ["speech-verbs", "speech-sources", "speech-nouns", "speech-marks"];

    public static SpeechWords From(LexiconSet lexicons) =>
        new(lexicons.Find(Names[0]), lexicons.Find(Names[1]), lexicons.Find(Names[2]), lexicons.Find(Names[3]));
}
