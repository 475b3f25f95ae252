using Extract.Language.Lexicons;
using Extract.Language.Tokenizing;

namespace Extract.Language.Tagging;

/// <summary>Tags that grammar rules out, put right: the tagger cannot know the forms of verbs it never met. Thread-safe.</summary>
internal static class TagRepairs
{
    public static void Apply(ReadOnlySpan<RawToken> words, Lexicon lexicon, Span<int> numbers, TagSet tags)
    {
        for (int i = 0; i < words.Length; i++)
        {
            Tag tag = tags[numbers[i]];
            WordForm word = lexicon.FormOf(words[i]);
            if (word.Verb?.TagInsteadOf(tag) is string xpos)
            {
                Set(numbers, i, tags, Upos.Verb, xpos);
            }
            else if (tag.Upos == Upos.Adp && word.Lower == "to" && i + 1 < words.Length && tags[numbers[i + 1]] is { Upos: Upos.Verb, Xpos: "VB" })
            {
                // "due to sail": no preposition stands before a bare verb.
                Set(numbers, i, tags, Upos.Part, "TO");
            }
            else if (tag is { Upos: Upos.Adj, Xpos: "NNP" } && char.IsLower(word.Form[0]))
            {
                // Adjectives are names' in capitals only ("Olympic").
                Set(numbers, i, tags, Upos.Adj, "JJ");
            }
            else if (i > 0 && IsUnknownName(word, words[i - 1], tag))
            {
                Set(numbers, i, tags, Upos.Propn, "NNP");
            }
        }

        GiveFiniteVerb(words, numbers, tags);
    }

    /// <summary>"Next stop is Havering": a capital within a sentence that uses small letters, on a word that no training text writes small.</summary>
    private static bool IsUnknownName(WordForm word, in RawToken before, in Tag tag) =>
        tag.Upos is Upos.Verb or Upos.Noun && word.Known == 0 && word.Form.Length > 2 && char.IsUpper(word.Form[0]) && char.IsLower(word.Form[^1])
        && word.Form.IndexOf('-', StringComparison.Ordinal) < 0 && char.IsLower(before.Form[0]);

    /// <summary>"The convoy rolled into town.": in a sentence without any finite verb, the first form after a noun that can be a past tense is it.</summary>
    private static void GiveFiniteVerb(ReadOnlySpan<RawToken> words, Span<int> numbers, TagSet tags)
    {
        int found = -1;
        for (int i = 0; i < words.Length; i++)
        {
            if (tags.IsFinite(numbers[i]))
            {
                return;
            }

            Tag tag = tags[numbers[i]];

            bool follows = i > 0 && tags[numbers[i - 1]].Upos is (Upos.Noun or Upos.Propn or Upos.Pron);
            if (found < 0 && follows && tag is { Upos: Upos.Verb, Xpos: "VBN" } && IsAlsoPast(words[i].Word))
            {
                found = i;
            }
        }

        if (found >= 0 && found + 2 < words.Length && words[^1].Form == "." && words[found + 1].Lower != "by")
        {
            Set(numbers, found, tags, Upos.Verb, "VBD");
        }
    }

    private static bool IsAlsoPast(WordForm word) =>
        word.Lower.EndsWith("ed", StringComparison.Ordinal) || word.Verb is { Form: { IsPast: true, IsParticiple: true } };

    private static void Set(Span<int> numbers, int at, TagSet tags, Upos upos, string xpos)
    {
        int number = tags.IndexOf(upos, xpos);
        numbers[at] = number >= 0 ? number : numbers[at];
    }
}
