using Extract.Language.Neural;
using Extract.Language.Tokenizing;
using Extract.Training.Neural;
using Extract.Training.Tagging;
using Extract.Training.Treebanks;

namespace Extract.Training.Parsing;

/// <summary>Learns the parser's network: for every word its governor, its relation and, once more, its tag.</summary>
internal static class ParserTrainer
{
    // Longer sentences are few, and the table of arcs grows with their square.
    private const int Longest = 150;

    private static readonly NetShape Shape = new(Word: 64, Affix: 32, Tag: 32, Units: 64, Layers: 2, Arc: 64, Label: 96);

    private static readonly NetSchedule Schedule = new(
        Epochs: 24, BatchWords: 500, Rate: 0.003f, new TrainingNoise(Hiding: 0.5f, Input: 0.15f, Layer: 0.25f), Decay: 0.999f, Seed: 1);

    /// <summary>What a model depends on besides its data.</summary>
    public static string Options => $"{Shape} {Schedule}";

    /// <param name="sentences">Sentences with gold trees.</param>
    /// <param name="predictedTags">Predicted tags for each.</param>
    /// <param name="tags">The tags that numbers stand for.</param>
    /// <param name="seed">Changes every shuffle; 0 for the order that the shipped model was learned in.</param>
    /// <param name="report">Told of each round.</param>
    /// <param name="progress">Told how many rounds of how many are done.</param>
    public static ParserWeights Train(
        IReadOnlyList<TreebankSentence> sentences, int[][] predictedTags, TagInventory tags, int seed, Action<string> report, Action<long, long> progress)
    {
        RelationInventory relations = new(sentences);
        WordInventory words = new(sentences);
        List<NetExample> examples = [];
        for (int s = 0; s < sentences.Count; s++)
        {
            if (sentences[s].Words.Length <= Longest)
            {
                examples.Add(Example(sentences[s], predictedTags[s], tags, relations, words));
            }
        }

        NetSchedule schedule = Schedule with { Seed = Schedule.Seed + (uint)seed };
        ParserNet net = new(Shape, words.Words.Length + 1, tags.Set.Count, relations.Labels.Length, (int)schedule.Seed);
        new NetTrainer(net, schedule).Train([.. examples], (epoch, loss) =>
        {
            report($"round {epoch} of {schedule.Epochs}: loss {loss:F3} a word");
            progress(epoch, schedule.Epochs);
        });
        return NetModel.Freeze(net, words.Words, relations.Labels);
    }

    private static NetExample Example(TreebankSentence sentence, int[] predicted, TagInventory tags, RelationInventory relations, WordInventory words)
    {
        RawToken[] tokens = Treebank.Tokens(sentence);
        int[] affixes = new int[tokens.Length * WordFeatures.Affixes];
        for (int i = 0; i < tokens.Length; i++)
        {
            WordFeatures.Fill(tokens[i].Form, tokens[i].Lower, affixes.AsSpan(i * WordFeatures.Affixes, WordFeatures.Affixes));
        }

        return new NetExample(
            [.. tokens.Select(t => words.RowOf(t.Lower))],
            [.. tokens.Select(t => words.CountOf(t.Lower))],
            affixes,
            predicted,
            [.. sentence.Words.Select(tags.NumberOf)],
            [.. sentence.Words.Select(w => w.Head < 0 ? tokens.Length : w.Head)],
            [.. sentence.Words.Select(w => relations.NumberOf(w.Relation))]);
    }
}
