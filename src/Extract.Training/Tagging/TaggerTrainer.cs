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
                    int gold = tags.NumberOf(sentences[s].Words[i]);
                    bool hide = shuffle.Next() % 16 < Hiding(words[i].Word.Entry.Count);
                    int count = TagFeatures.InContext(words, i, previous, beforePrevious, hide, features);
                    count += TagFeatures.OfWord(words[i].Word, words[i].Shape, hide, features[count..]);
                    table.Score(features[..count], scores);
                    int best = 0;
                    for (int c = 1; c < tags.Set.Count; c++)
                    {
                        best = scores[c] > scores[best] ? c : best;
                    }

                    if (gold >= 0 && best != gold)
                    {
                        table.Update(features[..count], gold, best);
                    }

                    table.Tick();
                    beforePrevious = previous;
                    previous = best;
                }
            }
        }

        return new Tagger(tags.Set, table.Freeze());
    }

    /// <summary>Sixteenths of a word's occurrences at which it is hidden.</summary>
    private static uint Hiding(int count) => count <= 1 ? 8u : count <= 2 ? 4u : count <= 4 ? 1u : 0u;
}
