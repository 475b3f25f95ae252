namespace Extract.Language.Neural;

/// <summary>
/// The heaviest tree over a dense table of arcs, by contracting cycles (Chu and Liu 1965, Edmonds 1967). Buffers are kept from call to call;
/// one thread at a time.
/// </summary>
internal sealed class SpanningTree
{
    // The root's arcs cost so much that one node only hangs on it; scores are many orders smaller.
    private const double RootToll = 1e8;

    private readonly List<Contraction> _contractions = [];
    private readonly List<Link> _links = [];
    private double[] _scores = [];
    private int[] _children = [];
    private int[] _heads = [];
    private int[] _owners = [];
    private int[] _choice = [];
    private int[] _seen = [];
    private int[] _entered = [];
    private bool[] _gone = [];
    private int _size;

    /// <summary>Finds the governor of each node.</summary>
    /// <param name="scores">For each node a row with the score of each node as its governor and of the root behind them.</param>
    /// <param name="stride">Length of a row.</param>
    /// <param name="heads">Receives the governors; the root's number is the number of nodes.</param>
    public void Find(ReadOnlySpan<float> scores, int stride, Span<int> heads)
    {
        Begin(scores, stride, heads.Length);
        for (int on = FindCycle(); on >= 0; on = FindCycle())
        {
            Contract(on);
        }

        for (int i = 0; i < heads.Length; i++)
        {
            if (!_gone[i])
            {
                Take(heads, i, new Link(i, _children[At(i, _choice[i])], _heads[At(i, _choice[i])]));
            }
        }

        for (int c = _contractions.Count - 1; c >= 0; c--)
        {
            Expand(_contractions[c], c, heads);
        }
    }

    private int At(int child, int head) => (child * _size) + head;

    private void Begin(ReadOnlySpan<float> scores, int stride, int n)
    {
        _size = n + 1;
        _contractions.Clear();
        _links.Clear();
        if (_gone.Length < _size)
        {
            int room = _size * 2;
            _scores = new double[room * room];
            _children = new int[room * room];
            _heads = new int[room * room];
            _owners = new int[room * room];
            _choice = new int[room];
            _seen = new int[room];
            _entered = new int[room];
            _gone = new bool[room];
        }

        Array.Clear(_gone, 0, _size);
        for (int i = 0; i < n; i++)
        {
            _owners[i] = i;
            int at = At(i, 0);
            for (int j = 0; j < n; j++)
            {
                _scores[at + j] = scores[(i * stride) + j];
                _children[at + j] = i;
                _heads[at + j] = j;
            }

            _scores[at + n] = scores[(i * stride) + n] - RootToll;
            _children[at + n] = i;
            _heads[at + n] = n;
            Choose(i);
        }
    }

    /// <summary>The best governor of a node among those that are left.</summary>
    private void Choose(int node)
    {
        int best = -1;
        for (int j = 0; j < _size; j++)
        {
            best = j != node && !_gone[j] && (best < 0 || _scores[At(node, j)] > _scores[At(node, best)]) ? j : best;
        }

        _choice[node] = best;
    }

    private int FindCycle()
    {
        int root = _size - 1;
        Array.Clear(_seen, 0, _size);
        for (int i = 0; i < root; i++)
        {
            int at = i;
            while (!_gone[i] && at != root && _seen[at] == 0)
            {
                _seen[at] = i + 1;
                at = _choice[at];
            }

            if (!_gone[i] && at != root && _seen[at] == i + 1)
            {
                return at;
            }
        }

        return -1;
    }

    /// <summary>Makes one node of the cycle that a node is on; it goes on under that node's number.</summary>
    private void Contract(int into)
    {
        int first = _links.Count;
        for (int node = into; first == _links.Count || node != into; node = _choice[node])
        {
            int at = At(node, _choice[node]);
            _links.Add(new Link(node, _children[at], _heads[at]));
            _seen[node] = -1;
        }

        int level = _contractions.Count;
        _contractions.Add(new Contraction(into, first, _links.Count));
        for (int j = 0; j < _size; j++)
        {
            if (!_gone[j] && _seen[j] >= 0)
            {
                Redirect(into, j, first);
            }
        }

        // Who stood for each word before, so that the contraction can be undone.
        int n = _size - 1;
        Span<int> now = _owners.AsSpan((level + 1) * _size, n);
        _owners.AsSpan(level * _size, n).CopyTo(now);
        foreach (ref int owner in now)
        {
            owner = _seen[owner] < 0 ? into : owner;
        }

        for (int link = first + 1; link < _links.Count; link++)
        {
            _gone[_links[link].Node] = true;
        }

        // Who chose a node of the cycle chooses the cycle now; all other choices stand.
        for (int i = 0; i < n; i++)
        {
            _choice[i] = _seen[_choice[i]] < 0 ? into : _choice[i];
        }

        Choose(into);
    }

    /// <summary>The best ways into the cycle from a node outside, and from the cycle to it.</summary>
    private void Redirect(int into, int outside, int first)
    {
        int enter = -1;
        int leave = -1;
        double gain = 0;
        for (int link = first; link < _links.Count; link++)
        {
            int node = _links[link].Node;
            double change = _scores[At(node, outside)] - _scores[At(node, _choice[node])];
            if (enter < 0 || change > gain)
            {
                (enter, gain) = (node, change);
            }

            leave = outside < _size - 1 && (leave < 0 || _scores[At(outside, node)] > _scores[At(outside, leave)]) ? node : leave;
        }

        (int from, int to) = (At(enter, outside), At(into, outside));
        (_children[to], _heads[to]) = (_children[from], _heads[from]);
        _scores[to] = gain;
        if (leave >= 0)
        {
            (from, to) = (At(outside, leave), At(outside, into));
            (_scores[to], _children[to], _heads[to]) = (_scores[from], _children[from], _heads[from]);
        }
    }

    private void Take(Span<int> heads, int node, Link link)
    {
        heads[link.Child] = link.Head;
        _entered[node] = link.Child;
    }

    /// <summary>All arcs of a cycle stand, save that of the node by which it is entered.</summary>
    private void Expand(Contraction contraction, int level, Span<int> heads)
    {
        int entry = _entered[contraction.Into];
        int broken = _owners[(level * _size) + entry];
        for (int l = contraction.First; l < contraction.End; l++)
        {
            if (_links[l].Node == broken)
            {
                _entered[broken] = entry;
            }
            else
            {
                Take(heads, _links[l].Node, _links[l]);
            }
        }
    }

    private readonly record struct Contraction(int Into, int First, int End);

    private readonly record struct Link(int Node, int Child, int Head);
}
