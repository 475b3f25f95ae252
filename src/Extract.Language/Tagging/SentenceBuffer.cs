using Extract.Language.Lexicons;
using Extract.Language.Tokenizing;

namespace Extract.Language.Tagging;

/// <summary>The traits and tags of one sentence after another. Not thread-safe.</summary>
internal sealed class SentenceBuffer
{
    /// <summary>Traits of the sentence's words; longer than the sentence.</summary>
    public WordTraits[] Traits { get; private set; } = new WordTraits[64];

    /// <summary>Numbers of their tags; longer than the sentence.</summary>
    public int[] Tags { get; private set; } = new int[64];

    /// <summary>Tags a sentence.</summary>
    public void Tag(ReadOnlySpan<RawToken> sentence, Lexicon lexicon, Tagger tagger)
    {
        if (Traits.Length < sentence.Length)
        {
            Traits = new WordTraits[sentence.Length * 2];
            Tags = new int[sentence.Length * 2];
        }

        Span<WordTraits> words = Traits.AsSpan(0, sentence.Length);
        Span<int> numbers = Tags.AsSpan(0, sentence.Length);
        WordTraits.Fill(sentence, lexicon, words);
        tagger.Tag(words, numbers);
        TagRepairs.Apply(sentence, lexicon, numbers, tagger.Tags);
    }
}
