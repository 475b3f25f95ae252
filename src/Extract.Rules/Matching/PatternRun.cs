using Extract.Rules.Definitions;
using Extract.Rules.Patterns;

namespace Extract.Rules.Matching;

/// <summary>Leads a pattern from start to start, and keeps to which of its matches count. Not thread-safe.</summary>
internal sealed class PatternRun(PatternMatcher matcher, List<Capture> captures)
{
    private readonly HashSet<int> _ends = [];
    private readonly List<Capture> _best = [];
    private int _rule;
    private Taking _taking;
    private List<int> _starts = [];
    private int _at;

    /// <summary>The token from which on the next match may start; whoever takes a match sets it behind it. Of no use to <see cref="Taking.All"/>.</summary>
    public int From { get; set; }

    /// <param name="rule">The pattern's number in the index.</param>
    /// <param name="starts">In text order.</param>
    public void Begin(int rule, Taking taking, List<int> starts)
    {
        (_rule, _taking, _starts, _at, From) = (rule, taking, starts, 0, 0);
        _ends.Clear();
    }

    /// <summary>Goes to the next match of at least one token, whose captures then stand in the list that was given.</summary>
    public bool Next(out int start, out int end)
    {
        while (_at < _starts.Count)
        {
            start = _starts[_at];
            if (_taking == Taking.All)
            {
                end = matcher.TryMatch(_rule, start, captures, _ends);
                if (end >= 0)
                {
                    _ends.Add(end);
                }
                else
                {
                    _ends.Clear();
                    _at++;
                }
            }
            else
            {
                _at++;
                end = start < From ? -1 : _taking == Taking.First ? matcher.TryMatch(_rule, start, captures) : Longest(start);
            }

            if (end > start)
            {
                return true;
            }
        }

        (start, end) = (-1, -1);
        return false;
    }

    private int Longest(int start)
    {
        int longest = -1;
        for (int end; (end = matcher.TryMatch(_rule, start, captures, _ends)) >= 0; _ends.Add(end))
        {
            if (end > longest)
            {
                longest = end;
                _best.Clear();
                _best.AddRange(captures);
            }
        }

        _ends.Clear();
        captures.Clear();
        captures.AddRange(_best);
        return longest;
    }
}
