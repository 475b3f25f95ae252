using Extract.Language.Learning;
using Extract.Language.Lexicons;
using Extract.Language.Tokenizing;
using Extract.Training.Treebanks;

namespace Extract.Training.Learning;

/// <summary>Learns which closing marks end a sentence.</summary>
internal static class SentenceTrainer
{
    private const int Bits = 16;
    private const int Epochs = 12;

    public static WeightTable Train(IReadOnlyList<TreebankSentence> sentences, Lexicon lexicon)
    {
        TrainingTable table = new(Bits, 2);
        RawText raw = RawText.Of(sentences);
        RawToken[] tokens = new Tokenizer(lexicon).Tokenize(raw.Text);
        HashSet<int> starts = [.. raw.SentenceStarts.Select(s => raw.Spans[s].Start)];
        Span<uint> features = stackalloc uint[SentenceSplitter.FeatureCount];
        Span<short> scores = stackalloc short[table.Padded];
        for (int epoch = 0; epoch < Epochs; epoch++)
        {
            int first = 0;
            for (int i = 1; i < tokens.Length; i++)
            {
                bool gold = starts.Contains(tokens[i].Start);
                if (tokens[i].Before == LineBreak.None && SentenceSplitter.IsCandidate(tokens, i))
                {
                    int count = SentenceSplitter.Extract(tokens, i, first, features);
                    table.Score(features[..count], scores);
                    bool guess = scores[1] > scores[0];
                    if (guess != gold)
                    {
                        table.Update(features[..count], gold ? 1 : 0, gold ? 0 : 1);
                    }

                    table.Tick();
                }

                first = gold || tokens[i].Before != LineBreak.None ? i : first;
            }
        }

        return table.Freeze();
    }
}
