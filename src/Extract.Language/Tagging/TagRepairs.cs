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

        GiveFiniteVerb(words, lexicon, numbers, tags);
    }

    /// <summary>"Next stop is Havering": a capital within a sentence that uses small letters, on a word that no training text writes small.</summary>
    private static bool IsUnknownName(WordForm word, in RawToken before, in Tag tag) =>
        tag.Upos is Upos.Verb or Upos.Noun && word.Known == 0 && word.Form.Length > 2 && char.IsUpper(word.Form[0]) && char.IsLower(word.Form[^1])
        && word.Form.IndexOf('-', StringComparison.Ordinal) < 0 && char.IsLower(before.Form[0]);

    /// <summary>"The convoy rolled into town.": in a sentence without any finite verb, the first form after a noun that can be a past tense is it.</summary>
    private static void GiveFiniteVerb(ReadOnlySpan<RawToken> words, Lexicon lexicon, Span<int> numbers, TagSet tags)
    {
        int found = -1;
        int third = -1;
        for (int i = 0; i < words.Length; i++)
        {
            if (tags.IsFinite(numbers[i]))
            {
                return;
            }

            Tag tag = tags[numbers[i]];

            if (third < 0 && i > 1 && tag is { Upos: Upos.Noun, Xpos: "NNS" } && IsThirdPerson(words, lexicon, numbers, tags, i))
            {
                third = i;
            }

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
        else if (third >= 0 && words[^1].Form == ".")
        {
            Set(numbers, third, tags, Upos.Verb, "VBZ");
        }
    }

    /// <summary>"The ferry arrives in Dover.": a form in -s of a word that has a form in -ed, between a noun and what may follow a verb.</summary>
    private static bool IsThirdPerson(ReadOnlySpan<RawToken> words, Lexicon lexicon, ReadOnlySpan<int> numbers, TagSet tags, int i)
    {
        string lower = words[i].Lower;
        bool stands = i + 2 < words.Length && tags[numbers[i - 1]].Upos is Upos.Noun or Upos.Propn or Upos.Adj
            && tags[numbers[i + 1]].Upos is Upos.Adp or Upos.Det or Upos.Adv or Upos.Pron or Upos.Propn or Upos.Num && lower.Length is > 4 and < 24;
        if (!stands || lower[^1] != 's')
        {
            return false;
        }

        Span<char> past = stackalloc char[lower.Length + 1];
        lower.CopyTo(past);
        past[lower.Length - 1] = lower[^2] == 'e' ? 'd' : 'e';
        past[lower.Length] = 'd';
        return lexicon.CountOf(past[..(lower[^2] == 'e' ? lower.Length : lower.Length + 1)]) > 0;
    }

    private static bool IsAlsoPast(WordForm word) =>
        word.Lower.EndsWith("ed", StringComparison.Ordinal) || word.Verb is { Form: { IsPast: true, IsParticiple: true } };

    private static void Set(Span<int> numbers, int at, TagSet tags, Upos upos, string xpos)
    {
        int number = tags.IndexOf(upos, xpos);
        numbers[at] = number >= 0 ? number : numbers[at];
    }
}
