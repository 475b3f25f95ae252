using Extract.Language.Learning;
using Extract.Language.Lexicons;

namespace Extract.Language.Tagging;

/// <summary>
/// Tags words from left to right with an averaged perceptron (Collins 2002) that sees the tags before a word and what
/// tags the words after it can have. Thread-safe.
/// </summary>
internal sealed class Tagger(TagSet tags, WeightTable weights)
{
    public const string Kind = "tagger";

    public TagSet Tags => tags;

    public WeightTable Weights => weights;

    public static Tagger Read(ModelReader reader) => new(TagSet.Read(reader), reader.ReadWeights());

    /// <summary>Writes the number of a tag for each word of a sentence.</summary>
    public void Tag(ReadOnlySpan<WordTraits> words, Span<int> result)
    {
        Span<uint> features = stackalloc uint[TagFeatures.Capacity];
        Span<short> scores = stackalloc short[weights.Padded];
        for (int i = 0; i < words.Length; i++)
        {
            int count = TagFeatures.InContext(words, i, i > 0 ? result[i - 1] : -1, i > 1 ? result[i - 2] : -1, false, features);
            if (words[i].Shape == words[i].Word.Shape)
            {
                weights.Score(features[..count], ScoresOf(words[i].Word), scores);
            }
            else
            {
                count += TagFeatures.OfWord(words[i].Word, words[i].Shape, false, features[count..]);
                weights.Score(features[..count], scores);
            }

            result[i] = weights.Best(scores);
        }
    }

    /// <summary>The scores of a form inside a sentence that its own features give: summed once, then remembered by the form.</summary>
    private short[] ScoresOf(WordForm word)
    {
        FormScores? known = word.Scores;
        if (known is not null && ReferenceEquals(known.Owner, this))
        {
            return known.Scores;
        }

        Span<uint> features = stackalloc uint[TagFeatures.Capacity];
        short[] scores = new short[weights.Padded];
        int count = TagFeatures.OfWord(word, word.Shape, false, features);
        weights.Score(features[..count], scores);
        word.Scores = new FormScores(this, scores);
        return scores;
    }
}
