using Extract.Language.Learning;
using Extract.Language.Lexicons;
using Extract.Language.Tagging;
using Extract.Language.Tokenizing;
using Extract.Training.Learning;
using Extract.Training.Treebanks;

namespace Extract.Training.Tagging;

/// <summary>Learns the tagger: an averaged perceptron that sees its own earlier tags, and sometimes is denied a rare word.</summary>
internal static class TaggerTrainer
{
    /// <summary>How far the right tag must lead for nothing to be learned.</summary>
    private const int Margin = 30;

    /// <summary>How often a feature must be met to be learned.</summary>
    private const int LeastSeen = 2;

    /// <param name="sentences">Sentences with gold tags.</param>
    /// <param name="lexicon">Words of the training texts.</param>
    /// <param name="tags">The tags to choose from.</param>
    /// <param name="epochs">How often to go over the sentences.</param>
    /// <param name="bits">Logarithm of the number of weights.</param>
    /// <param name="seed">0 for the usual order of sentences, anything else for another.</param>
    /// <param name="progress">Told how many steps of how many are done; may throw to stop.</param>
    public static Tagger Train(IReadOnlyList<TreebankSentence> sentences, Lexicon lexicon, TagInventory tags, int epochs, int bits, int seed = 0, Action<long, long>? progress = null)
    {
        TrainingTable table = new(bits, tags.Set.Count);
        WordTraits[][] traits = new WordTraits[sentences.Count][];
        int[] order = new int[sentences.Count];
        for (int s = 0; s < traits.Length; s++)
        {
            RawToken[] tokens = Treebank.Tokens(sentences[s]);
            traits[s] = new WordTraits[tokens.Length];
            WordTraits.Fill(tokens, lexicon, traits[s]);
            order[s] = s;
        }

        PlainWords plain = PlainWordFinder.Find(sentences, traits, tags);
        FeatureCounts seen = Count(sentences, traits, tags);
        Shuffle shuffle = Shuffle.Of(17, seed);
        Span<uint> features = stackalloc uint[TagFeatures.Capacity];
        Span<short> scores = stackalloc short[table.Padded];
        long done = 0;
        for (int epoch = 0; epoch < epochs; epoch++)
        {
            shuffle.Mix(order);
            foreach (int s in order)
            {
                progress?.Invoke(done++, (long)epochs * order.Length);
                WordTraits[] words = traits[s];
                int previous = -1;
                int beforePrevious = -1;
                for (int i = 0; i < words.Length; i++)
                {
                    if (plain.TagOf(words[i].Word) is int only and >= 0)
                    {
                        beforePrevious = previous;
                        previous = only;
                        continue;
                    }

                    int gold = tags.NumberOf(sentences[s].Words[i]);
                    bool hide = shuffle.Next() % 16 < Hiding(words[i].Word.Entry.Count);
                    int count = TagFeatures.InContext(words, i, previous, beforePrevious, hide, features);
                    count = seen.Keep(features[..AddOfForms(words, i, hide, features, count)]);
                    table.Score(features[..count], scores);
                    int best = BestBut(-1, scores[..tags.Set.Count]);
                    if (gold >= 0)
                    {
                        int rival = best == gold ? BestBut(gold, scores[..tags.Set.Count]) : best;
                        if (scores[gold] - scores[rival] < Margin)
                        {
                            table.Update(features[..count], gold, rival);
                        }
                    }

                    table.Tick();
                    beforePrevious = previous;
                    previous = best;
                }
            }
        }

        return new Tagger(tags.Set, table.Freeze(), plain);
    }

    /// <summary>Writes what <see cref="Tagger.Read"/> reads.</summary>
    public static void Write(Tagger tagger, TagInventory tags, ModelWriter writer)
    {
        tags.Write(writer);
        writer.Write(tagger.Weights);
        PlainWordFinder.Write(tagger.Plain, writer);
    }

    /// <summary>Counts features under the right tags, so that those met once only, which are most, take no room.</summary>
    private static FeatureCounts Count(IReadOnlyList<TreebankSentence> sentences, WordTraits[][] traits, TagInventory tags)
    {
        FeatureCounts counts = new(LeastSeen);
        Span<uint> features = stackalloc uint[TagFeatures.Capacity];
        for (int s = 0; s < traits.Length; s++)
        {
            int previous = -1;
            int beforePrevious = -1;
            for (int i = 0; i < traits[s].Length; i++)
            {
                int count = TagFeatures.InContext(traits[s], i, previous, beforePrevious, false, features);
                counts.Count(features[..AddOfForms(traits[s], i, false, features, count)]);
                beforePrevious = previous;
                previous = tags.NumberOf(sentences[s].Words[i]);
            }
        }

        return counts;
    }

    private static int AddOfForms(WordTraits[] words, int at, bool hide, Span<uint> features, int count)
    {
        count += TagFeatures.Own(words[at].Word, hide, features[count..]);
        count += at > 0 ? TagFeatures.Beside(words[at - 1].Word, false, features[count..]) : 0;
        return count + (at + 1 < words.Length ? TagFeatures.Beside(words[at + 1].Word, true, features[count..]) : 0);
    }

    private static int BestBut(int left, ReadOnlySpan<short> scores)
    {
        int best = left == 0 ? 1 : 0;
        for (int c = best + 1; c < scores.Length; c++)
        {
            best = c != left && scores[c] > scores[best] ? c : best;
        }

        return best;
    }

    /// <summary>Sixteenths of a word's occurrences at which it is hidden.</summary>
    private static uint Hiding(int count) => count <= 1 ? 8u : count <= 2 ? 4u : count <= 4 ? 1u : 0u;
}
