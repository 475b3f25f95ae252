using System.Numerics;

namespace Extract.Rules.Matching;

/// <summary>At which tokens of a document each rule has something to start from, as chains over one pool. Kept from text to text; not thread-safe.</summary>
internal sealed class Occurrences(int rules)
{
    private readonly int[] _first = Filled(rules);
    private readonly int[] _last = Filled(rules);
    private readonly ulong[] _active = new ulong[(rules + 63) / 64];
    private (int Token, int Next)[] _pool = new (int, int)[256];
    private int _count;

    /// <summary>Adds a token of a rule; tokens come in text order, once or several times.</summary>
    public void Add(int rule, int token)
    {
        int last = _last[rule];
        if (last >= 0 && _pool[last].Token == token)
        {
            return;
        }

        if (_count == _pool.Length)
        {
            Array.Resize(ref _pool, _count * 2);
        }

        _pool[_count] = (token, -1);
        if (last < 0)
        {
            _first[rule] = _count;
            _active[rule >> 6] |= 1UL << (rule & 63);
        }
        else
        {
            _pool[last].Next = _count;
        }

        _last[rule] = _count++;
    }

    /// <summary>Which rules have a token: a bit for each, 64 to a word.</summary>
    public ReadOnlySpan<ulong> Active => _active;

    /// <summary>Appends a rule's tokens in text order.</summary>
    public void CopyTo(int rule, List<int> tokens)
    {
        for (int node = _first[rule]; node >= 0; node = _pool[node].Next)
        {
            tokens.Add(_pool[node].Token);
        }
    }

    public void Clear()
    {
        for (int word = 0; word < _active.Length; word++)
        {
            for (ulong rest = _active[word]; rest != 0; rest &= rest - 1)
            {
                int rule = (word << 6) + BitOperations.TrailingZeroCount(rest);
                _first[rule] = _last[rule] = -1;
            }
        }

        Array.Clear(_active);
        _count = 0;
    }

    private static int[] Filled(int length)
    {
        int[] array = new int[length];
        Array.Fill(array, -1);
        return array;
    }
}
