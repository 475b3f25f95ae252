using Extract.Language.Learning;
using Extract.Language.Tagging;

namespace Extract.Language.Parsing;

/// <summary>
/// Greedy arc-hybrid dependency parser whose classifier was trained with a dynamic oracle (Goldberg and Nivre 2013).
/// Gives one tree with one root per sentence. Thread-safe.
/// </summary>
internal sealed class Parser(ActionSet actions, WeightTable weights, TagSet tags)
{
    public const string Kind = "parser";

    private readonly byte[] _coarse = CoarseTags(tags);

    public static Parser Read(ModelReader reader, TagSet tags) => new(ActionSet.Read(reader), reader.ReadWeights(), tags);

    /// <summary>The universal part of speech of each tag number.</summary>
    public static byte[] CoarseTags(TagSet tags)
    {
        byte[] coarse = new byte[tags.Count];
        for (int i = 0; i < coarse.Length; i++)
        {
            coarse[i] = (byte)tags[i].Upos;
        }

        return coarse;
    }

    public string LabelName(int label) => actions.Labels[label];

    /// <summary>Parses a sentence; heads and labels are left in the state (the root's head is the number of words).</summary>
    public void Parse(ReadOnlySpan<WordTraits> words, ReadOnlySpan<int> tagNumbers, ParserState state)
    {
        Span<uint> features = stackalloc uint[ParserFeatures.Capacity];
        Span<short> scores = stackalloc short[weights.Padded];
        state.Begin(words.Length);
        while (!state.IsFinal)
        {
            int action = actions.Forced(state);
            if (action < 0)
            {
                int count = ParserFeatures.Extract(state, words, tagNumbers, _coarse, features);
                weights.Score(features[..count], scores);
                action = actions.Best(state, scores);
            }

            actions.Apply(state, action);
        }
    }
}
