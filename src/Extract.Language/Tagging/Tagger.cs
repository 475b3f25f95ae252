using Extract.Language.Learning;
using Extract.Language.Lexicons;

namespace Extract.Language.Tagging;

/// <summary>
/// Tags words from left to right with an averaged perceptron (Collins 2002) that sees the tags before a word and what
/// tags the words after it can have. Thread-safe.
/// </summary>
internal sealed class Tagger(TagSet tags, WeightTable weights, PlainWords plain)
{
    public const string Kind = "tagger";
    private const int LongEnough = 5;

    private readonly short[] _nothing = new short[weights.Padded];

    public TagSet Tags => tags;

    public WeightTable Weights => weights;

    /// <summary>The forms that have one tag only.</summary>
    public PlainWords Plain => plain;

    public static Tagger Read(ModelReader reader) => new(TagSet.Read(reader), reader.ReadWeights(), PlainWords.Read(reader));

    /// <summary>Writes the number of a tag for each word of a sentence.</summary>
    public void Tag(ReadOnlySpan<WordTraits> words, Span<int> result)
    {
        Span<uint> features = stackalloc uint[TagFeatures.Capacity];
        Span<short> scores = stackalloc short[weights.Padded];
        short[] left = _nothing;
        FormScores? next = words.Length > 0 ? ScoresOf(words[0].Word) : null;
        for (int i = 0; i < words.Length; i++)
        {
            FormScores word = next!;
            next = i + 1 < words.Length ? ScoresOf(words[i + 1].Word) : null;
            if (word.Only >= 0)
            {
                result[i] = word.Only;
                left = word.AsLeft;
                continue;
            }

            int count = TagFeatures.InContext(words, i, i > 0 ? result[i - 1] : -1, i > 1 ? result[i - 2] : -1, false, features);
            weights.Score(features[..count], word.Own, left, next?.AsRight ?? _nothing, scores);
            result[i] = weights.Best(scores);
            left = word.AsLeft;
        }
    }

    private FormScores ScoresOf(WordForm word)
    {
        FormScores? known = word.Scores;
        return known is not null && ReferenceEquals(known.Owner, this) ? known : word.Scores = Sum(word);
    }

    private FormScores Sum(WordForm word)
    {
        Span<uint> features = stackalloc uint[TagFeatures.Capacity];
        FormScores sums = new(this, plain.TagOf(word), new short[weights.Padded], new short[weights.Padded], new short[weights.Padded]);
        weights.Score(features[..TagFeatures.Own(word, false, features)], sums.Own);
        if (word.Entry.Tags == 0 && word.Lower.Length >= LongEnough)
        {
            RuleOutFunctionWords(sums.Own);
        }

        weights.Score(features[..TagFeatures.Beside(word, false, features)], sums.AsLeft);
        weights.Score(features[..TagFeatures.Beside(word, true, features)], sums.AsRight);
        return sums;
    }

    /// <summary>A long word that was hardly ever met is no preposition ("standardbearer"): those are few and all known.</summary>
    private void RuleOutFunctionWords(Span<short> scores)
    {
        for (int tag = 0; tag < tags.Count; tag++)
        {
            if (tags[tag].Upos is Upos.Adp or Upos.Det or Upos.Pron or Upos.Cconj or Upos.Sconj or Upos.Aux or Upos.Part)
            {
                scores[tag] = -10_000;
            }
        }
    }
}
