using Extract.Language.Learning;
using Extract.Language.Lexicons;
using Extract.Language.Parsing;
using Extract.Language.Tagging;
using Extract.Language.Tokenizing;
using Extract.Training.Learning;
using Extract.Training.Treebanks;

namespace Extract.Training.Parsing;

/// <summary>
/// Learns the parser's weights: first step by step over the states that it reaches by itself, so that it learns to go on after an error
/// (dynamic oracle, Goldberg and Nivre 2013), then from whole sentences with a beam.
/// </summary>
internal static class ParserTrainer
{
    private const int WeightsPerWord = 40;
    private const int LeastOften = 3;
    private const int GreedyEpochs = 3;
    private const int BeamEpochs = 8;
    private const int TooSmall = 2;

    /// <summary>What a beam round costs beside a greedy one, about, for the share done.</summary>
    private const int BeamCost = 8;

    /// <summary>All settings, as text.</summary>
    public static string Options =>
        $"weights per word {WeightsPerWord}, features seen {LeastOften} times, greedy {GreedyEpochs}, beam {BeamEpochs} of {Parser.Width}, dropped {TooSmall}";

    /// <param name="sentences">Sentences with gold trees.</param>
    /// <param name="tagNumbers">Predicted tags for each.</param>
    /// <param name="lexicon">Words of the training texts.</param>
    /// <param name="tags">The tags that numbers stand for.</param>
    /// <param name="actions">The parser's actions.</param>
    /// <param name="report">Told of each round.</param>
    /// <param name="seed">0 for the usual order of sentences, anything else for another.</param>
    /// <param name="progress">Told how many steps of how many are done; may throw to stop.</param>
    public static WeightTable Train(IReadOnlyList<TreebankSentence> sentences, int[][] tagNumbers, Lexicon lexicon, TagSet tags, ActionInventory actions, Action<string> report, int seed = 0, Action<long, long>? progress = null)
    {
        TrainingTable table = new(TrainingTable.BitsFor(sentences, WeightsPerWord), actions.Set.Count);
        ParserExample[] examples = new ParserExample[sentences.Count];
        int[] order = new int[sentences.Count];
        for (int s = 0; s < examples.Length; s++)
        {
            RawToken[] tokens = Treebank.Tokens(sentences[s]);
            WordTraits[] traits = new WordTraits[tokens.Length];
            WordTraits.Fill(tokens, lexicon, traits);
            examples[s] = ParserExample.Of(sentences[s], traits, tagNumbers[s], actions);
            order[s] = s;
        }

        Shuffle shuffle = Shuffle.Of(29, seed);
        ParserState state = new();
        byte[] coarse = Parser.CoarseTags(tags);
        FeatureCounts counts = new(LeastOften);
        foreach (ParserExample example in examples)
        {
            Count(counts, actions.Set, example, state, coarse);
        }

        long done = 0;
        long all = (GreedyEpochs + (BeamEpochs * BeamCost)) * (long)order.Length;
        for (int epoch = 0; epoch < GreedyEpochs; epoch++)
        {
            shuffle.Mix(order);
            foreach (int s in order)
            {
                progress?.Invoke(done++, all);
                Learn(table, actions.Set, examples[s], state, coarse, counts);
            }
        }

        BeamTrainer beam = new(table, actions.Set, coarse, counts);
        table.Settle(BeamTrainer.Unit);
        for (int epoch = 0; epoch < BeamEpochs; epoch++)
        {
            shuffle.Mix(order);
            int wrong = 0;
            foreach (int s in order)
            {
                progress?.Invoke(done += BeamCost, all);
                wrong += beam.Learn(examples[s]) ? 1 : 0;
            }

            report($"beam round {epoch + 1}: {wrong} sentences wrong");
        }

        return table.Freeze(TooSmall);
    }

    /// <summary>Counts the features on the way of the oracle.</summary>
    private static void Count(FeatureCounts counts, ActionSet actions, ParserExample example, ParserState state, byte[] coarse)
    {
        Span<uint> features = stackalloc uint[ParserFeatures.Capacity];
        Span<short> scores = stackalloc short[WeightTable.Pad(actions.Count)];
        scores.Clear();
        state.Begin(example.Heads.Length);
        while (!state.IsFinal)
        {
            int action = actions.Forced(state);
            if (action < 0)
            {
                counts.Count(features[..ParserFeatures.Extract(state, example.Words, example.Tags, coarse, features)]);
                action = BestRight(actions, example, state, scores, -1);
            }

            actions.Apply(state, action);
        }
    }

    private static void Learn(TrainingTable table, ActionSet actions, ParserExample example, ParserState state, byte[] coarse, FeatureCounts counts)
    {
        Span<uint> features = stackalloc uint[ParserFeatures.Capacity];
        Span<short> scores = stackalloc short[table.Padded];
        state.Begin(example.Heads.Length);
        while (!state.IsFinal)
        {
            int action = actions.Forced(state);
            if (action < 0)
            {
                int count = counts.Keep(features[..ParserFeatures.Extract(state, example.Words, example.Tags, coarse, features)]);
                table.Score(features[..count], scores);
                action = actions.Best(state, scores);
                int right = BestRight(actions, example, state, scores, action);
                if (right != action)
                {
                    table.Update(features[..count], right, action);
                }

                table.Tick();
            }

            actions.Apply(state, action);
        }
    }

    /// <summary>The best of the actions that lose nothing; the guess itself when it is one.</summary>
    public static int BestRight(ActionSet actions, ParserExample example, ParserState state, ReadOnlySpan<short> scores, int guess)
    {
        (int shift, int left, int right) = DynamicOracle.Costs(state, example.Heads);
        int least = Math.Min(shift, Math.Min(left, right));
        int best = -1;
        if (shift == least)
        {
            best = ActionSet.Shift;
        }

        if (left == least)
        {
            int s0 = state.Stack(0);
            bool gold = example.Heads[s0] == state.Buffer;
            best = Better(scores, best, gold ? actions.LeftArc(example.Labels[s0]) : -1, 1, actions.FirstRight, guess, actions.Root);
        }

        if (right == least)
        {
            int s0 = state.Stack(0);
            bool gold = example.Heads[s0] == state.Stack(1);
            best = Better(scores, best, gold ? actions.RightArc(example.Labels[s0]) : -1, actions.FirstRight, actions.Count, guess, actions.Root);
        }

        return best < 0 ? guess : best;
    }

    private static int Better(ReadOnlySpan<short> scores, int best, int only, int first, int end, int guess, int never)
    {
        if (only >= 0)
        {
            return best < 0 || scores[only] > scores[best] || only == guess ? only : best;
        }

        for (int a = first; a < end; a++)
        {
            best = a != never && (best < 0 || scores[a] > scores[best]) ? a : best;
        }

        return best;
    }
}
