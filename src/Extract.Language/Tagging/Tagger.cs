using Extract.Language.Learning;
using Extract.Language.Lexicons;
using Extract.Language.Tokenizing;

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
            int count = TagFeatures.Extract(words, i, i > 0 ? result[i - 1] : -1, i > 1 ? result[i - 2] : -1, false, features);
            weights.Score(features[..count], scores);
            result[i] = Best(scores[..tags.Count]);
        }
    }

    private static int Best(ReadOnlySpan<short> scores)
    {
        int best = 0;
        for (int c = 1; c < scores.Length; c++)
        {
            best = scores[c] > scores[best] ? c : best;
        }

        return best;
    }
}
