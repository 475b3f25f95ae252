using Extract.Language.Parsing;
using Extract.Training.Learning;

namespace Extract.Training.Parsing;

/// <summary>
/// Learns from whole sentences: where the beam's best way leads off the right one, the weights of both change up to the point where the
/// wrong one is furthest ahead ("max-violation", Huang, Fayong and Guo 2012). The right way is the one that the model likes best among
/// those that lose no arc.
/// </summary>
internal sealed class BeamTrainer : IActionScorer
{
    /// <summary>What one correction weighs beside the averages that learning starts from.</summary>
    public const int Unit = 8;

    private readonly TrainingTable _table;
    private readonly ActionSet _actions;
    private readonly byte[] _coarse;
    private readonly FeatureCounts _counts;
    private readonly ParserBeam _beam;
    private readonly ParserState _right = new();
    private readonly ParserState _replay = new();
    private readonly uint[] _features = new uint[ParserFeatures.Capacity];
    private readonly short[] _scores;
    private byte[] _wrong = [];
    private ParserExample _example = new([], [], [], []);

    public BeamTrainer(TrainingTable table, ActionSet actions, byte[] coarse, FeatureCounts counts)
    {
        _table = table;
        _actions = actions;
        _coarse = coarse;
        _counts = counts;
        _scores = new short[table.Padded];
        _beam = new ParserBeam(actions, table.Padded, Parser.Width, int.MaxValue / 2);
    }

    /// <summary>Parses an example and corrects the weights; true when there was something to correct.</summary>
    public bool Learn(ParserExample example)
    {
        _example = example;
        _right.Begin(example.Heads.Length);
        _beam.Begin(example.Heads.Length);
        int rightScore = 0;
        int worst = 0;
        int wrongSteps = 0;
        while (!_right.IsFinal)
        {
            Score(_right, _scores);
            int action = _actions.Forced(_right);
            action = action >= 0 ? action : ParserTrainer.BestRight(_actions, example, _right, _scores, -1);
            rightScore += _scores[action];
            _actions.Apply(_right, action);
            _beam.Step(this);
            int violation = _beam.BestScore - rightScore;
            if (violation >= worst && !_beam.Best.Actions.SequenceEqual(_right.Actions))
            {
                worst = violation;
                wrongSteps = _beam.Best.Steps;
                _wrong = _wrong.Length < wrongSteps ? new byte[wrongSteps * 2] : _wrong;
                _beam.Best.Actions.CopyTo(_wrong);
            }
        }

        bool correct = wrongSteps > 0 && !IsSameTree();
        if (correct)
        {
            ReadOnlySpan<byte> wrong = _wrong.AsSpan(0, wrongSteps);
            ReadOnlySpan<byte> right = _right.Actions[..wrongSteps];
            int shared = wrong.CommonPrefixLength(right);
            Replay(right, shared, Unit);
            Replay(wrong, shared, -Unit);
        }

        _table.Tick();
        return correct;
    }

    public void Score(ParserState state, Span<short> scores) => _table.Score(_features.AsSpan(0, Extract(state)), scores);

    private int Extract(ParserState state) =>
        _counts.Keep(_features.AsSpan(0, ParserFeatures.Extract(state, _example.Words, _example.Tags, _coarse, _features)));

    private bool IsSameTree()
    {
        int words = _right.Words;
        return _beam.Best.Heads.AsSpan(0, words).SequenceEqual(_right.Heads.AsSpan(0, words))
            && _beam.Best.Labels.AsSpan(0, words).SequenceEqual(_right.Labels.AsSpan(0, words));
    }

    private void Replay(ReadOnlySpan<byte> actions, int first, int amount)
    {
        _replay.Begin(_right.Words);
        for (int i = 0; i < actions.Length; i++)
        {
            if (i >= first)
            {
                _table.Update(_features.AsSpan(0, Extract(_replay)), actions[i], (short)amount);
            }

            _actions.Apply(_replay, actions[i]);
        }
    }
}
