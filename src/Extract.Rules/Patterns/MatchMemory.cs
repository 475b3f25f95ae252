namespace Extract.Rules.Patterns;

/// <summary>What is known of a choice at a token.</summary>
internal enum Known
{
    Nothing,

    /// <summary>It failed there, or it is being tried, and an empty loop has led back to it.</summary>
    Fails,

    /// <summary>It succeeded there, in a look-ahead.</summary>
    Succeeds,
}

/// <summary>The buffers of a <see cref="PatternMatcher"/>: the way taken, the choices left open, and how choices came out. Kept from text to text; not thread-safe.</summary>
internal sealed class MatchMemory
{
    private int[] _outcomes = [];
    private int _round;
    private Choice[] _open = new Choice[64];
    private int[] _road = new int[64];
    private TrailStep[] _trail = new TrailStep[64];
    private int _steps;

    /// <summary>What the way to the present place consumed and captured.</summary>
    public ReadOnlySpan<TrailStep> Trail => _trail.AsSpan(0, _steps);

    /// <summary>How many choices are open.</summary>
    public int Depth { get; private set; }

    /// <summary>How many choices lie on the way to the present place.</summary>
    public int Road { get; private set; }

    /// <summary>Forgets all outcomes and makes room for those of so many states.</summary>
    public void Begin(int states)
    {
        Depth = Road = 0;
        if (_outcomes.Length < states)
        {
            _outcomes = new int[Math.Max(states, _outcomes.Length * 2)];
        }

        if (_round == int.MaxValue)
        {
            Array.Clear(_outcomes);
            _round = 0;
        }

        _round++;
    }

    public Known Recall(int state)
    {
        int outcome = _outcomes[state];
        return outcome == _round ? Known.Fails : outcome == -_round ? Known.Succeeds : Known.Nothing;
    }

    public void Note(TrailStep step)
    {
        if (_steps == _trail.Length)
        {
            Array.Resize(ref _trail, _steps * 2);
        }

        _trail[_steps++] = step;
    }

    /// <summary>Takes back what was noted last.</summary>
    public void Forget(int steps) => _steps = steps;

    /// <summary>Remembers a choice as tried.</summary>
    public void Mark(int state)
    {
        _outcomes[state] = _round;
        if (Road == _road.Length)
        {
            Array.Resize(ref _road, Road * 2);
        }

        _road[Road++] = state;
    }

    /// <summary>Takes one way at a choice and leaves the other open.</summary>
    public void Choose(int state, int pc, int at)
    {
        Mark(state);
        if (Depth == _open.Length)
        {
            Array.Resize(ref _open, Depth * 2);
        }

        _open[Depth++] = new Choice(pc, at, _steps, Road);
    }

    /// <summary>Goes back to the last choice that is open above <paramref name="floor"/>; false when there is none.</summary>
    public bool TurnBack(int floor, int road, out int pc, out int at)
    {
        if (Depth == floor)
        {
            Road = road;
            (pc, at) = (-1, -1);
            return false;
        }

        ref readonly Choice last = ref _open[--Depth];
        _steps = last.Trail;
        Road = last.Road;
        (pc, at) = (last.Pc, last.At);
        return true;
    }

    /// <summary>Closes the choices above <paramref name="floor"/>. Those on the way have not failed; in a look-ahead they are known to succeed.</summary>
    public void Succeed(int floor, int road, bool peeks)
    {
        for (int i = road; i < Road; i++)
        {
            _outcomes[_road[i]] = peeks ? -_round : 0;
        }

        Road = road;
        Depth = floor;
    }

    private readonly record struct Choice(int Pc, int At, int Trail, int Road);
}

/// <summary>A step of the way that a match took: a capture opened or closed, or a mention or entry consumed.</summary>
/// <param name="Pc">The step of the pattern.</param>
internal readonly record struct TrailStep(int Pc, int Start, int End);
