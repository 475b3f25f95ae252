using Extract.Language;
using Extract.Rules.Matching;

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

    /// <summary>What the way to the present place consumed and captured.</summary>
    public List<TrailStep> Trail { get; } = [];

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

    /// <summary>Takes one way at a choice and leaves the other open.</summary>
    public void Choose(int state, int pc, int at)
    {
        _outcomes[state] = _round;
        if (Road == _road.Length)
        {
            Array.Resize(ref _road, Road * 2);
        }

        _road[Road++] = state;
        if (Depth == _open.Length)
        {
            Array.Resize(ref _open, Depth * 2);
        }

        _open[Depth++] = new Choice(pc, at, Trail.Count, Road);
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

        Choice last = _open[--Depth];
        Trail.RemoveRange(last.Trail, Trail.Count - last.Trail);
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
internal readonly record struct TrailStep(string? Name, int Start, int End, Mention? Mention, string? Entry, Lexicons.Lexicon? Lexicon, bool Opens);
