namespace Extract.Language.Parsing;

/// <summary>
/// The best configurations of a sentence, all after the same number of actions (Zhang and Clark 2008). One object is used again for
/// sentence after sentence. Not thread-safe.
/// </summary>
internal sealed class ParserBeam
{
    private readonly int _width;
    private readonly int _margin;
    private readonly ActionSet _actions;
    private readonly short[] _actionScores;
    private readonly Candidate[] _best;
    private readonly int[] _uses;
    private ParserState[] _states;
    private ParserState[] _next;
    private int[] _scores;
    private int _count;

    /// <param name="actions">The actions to choose from.</param>
    /// <param name="padded">Length of the scores of one configuration.</param>
    /// <param name="width">How many configurations to keep at most.</param>
    /// <param name="margin">How far below the best score one may lie to be kept.</param>
    public ParserBeam(ActionSet actions, int padded, int width, int margin)
    {
        _actions = actions;
        _width = width;
        _margin = margin;
        _actionScores = new short[padded];
        _best = new Candidate[width];
        _uses = new int[width];
        _scores = new int[width];
        _states = new ParserState[width];
        _next = new ParserState[width];
        for (int i = 0; i < width; i++)
        {
            _states[i] = new ParserState();
            _next[i] = new ParserState();
        }
    }

    /// <summary>The configuration with the highest score.</summary>
    public ParserState Best => _states[0];

    public int BestScore => _scores[0];

    public void Begin(int words)
    {
        _states[0].Begin(words);
        _scores[0] = 0;
        _count = 1;
    }

    /// <summary>Takes every configuration one action further and keeps the best.</summary>
    public void Step(IActionScorer scorer)
    {
        int found = 0;
        for (int i = 0; i < _count; i++)
        {
            scorer.Score(_states[i], _actionScores);
            found = Expand(i, found);
        }

        int least = _best[0].Score - _margin;
        while (_best[found - 1].Score < least)
        {
            found--;
        }

        Replace(found);
    }

    private int Expand(int parent, int found)
    {
        ParserState state = _states[parent];
        int score = _scores[parent];
        if (state.CanShift)
        {
            found = Offer(parent, ActionSet.Shift, score + _actionScores[ActionSet.Shift], found);
        }

        if (!state.CanShift && state.StackSize == 1)
        {
            return Offer(parent, _actions.Root, score + _actionScores[_actions.Root], found);
        }

        int end = state.CanRightArc ? _actions.Count : state.CanLeftArc ? _actions.FirstRight : 0;
        int first = state.CanLeftArc ? 1 : _actions.FirstRight;
        for (int a = first; a < end; a++)
        {
            if (a != _actions.Root)
            {
                found = Offer(parent, a, score + _actionScores[a], found);
            }
        }

        return found;
    }

    private int Offer(int parent, int action, int score, int found)
    {
        if (found == _width && score <= _best[found - 1].Score)
        {
            return found;
        }

        int at = found < _width ? found++ : found - 1;
        while (at > 0 && _best[at - 1].Score < score)
        {
            _best[at] = _best[at - 1];
            at--;
        }

        _best[at] = new Candidate(parent, action, score);
        return found;
    }

    private void Replace(int found)
    {
        Array.Clear(_uses);
        for (int i = 0; i < found; i++)
        {
            _uses[_best[i].Parent]++;
        }

        for (int i = 0; i < found; i++)
        {
            int parent = _best[i].Parent;
            if (--_uses[parent] == 0)
            {
                // The last child takes its parent's place in memory.
                (_next[i], _states[parent]) = (_states[parent], _next[i]);
            }
            else
            {
                _next[i].CopyFrom(_states[parent]);
            }

            _actions.Apply(_next[i], _best[i].Action);
            _scores[i] = _best[i].Score;
        }

        (_states, _next) = (_next, _states);
        _count = found;
    }

    private readonly record struct Candidate(int Parent, int Action, int Score);
}
