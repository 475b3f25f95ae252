using Extract.Language.Learning;
using Extract.Language.Tagging;

namespace Extract.Language.Parsing;

/// <summary>
/// Arc-hybrid dependency parser with a small beam, trained for whole sentences (Zhang and Clark 2008).
/// Gives one tree with one root per sentence. Thread-safe.
/// </summary>
internal sealed class Parser(ActionSet actions, WeightTable weights, TagSet tags)
{
    public const string Kind = "parser";

    /// <summary>Configurations that training and parsing keep.</summary>
    public const int Width = 8;

    // Ways further behind than this hardly ever win; giving them up saves time.
    private const int Margin = 600;

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

    /// <summary>What parsing needs to keep for one sentence; for one thread.</summary>
    public ParserBeam CreateBeam() => new(actions, weights.Padded, Width, Margin);

    /// <summary>Parses a sentence; the result stays as it is until the beam is used again (the root's head is the number of words).</summary>
    public ParserState Parse(WordTraits[] words, int[] tagNumbers, int length, ParserBeam beam)
    {
        Scorer scorer = new(weights, _coarse, words, tagNumbers, length);
        beam.Begin(length);
        while (!beam.Best.IsFinal)
        {
            beam.Step(scorer);
        }

        return beam.Best;
    }

    private sealed class Scorer(WeightTable weights, byte[] coarse, WordTraits[] words, int[] tags, int length) : IActionScorer
    {
        private readonly uint[] _features = new uint[ParserFeatures.Capacity];

        public void Score(ParserState state, Span<short> scores)
        {
            int count = ParserFeatures.Extract(state, words.AsSpan(0, length), tags.AsSpan(0, length), coarse, _features);
            weights.Score(_features.AsSpan(0, count), scores);
        }
    }
}
