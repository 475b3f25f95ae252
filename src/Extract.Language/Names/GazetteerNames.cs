using System.Numerics;

namespace Extract.Language.Names;

/// <summary>The rows of a gazetteer by hashes of their names: another name may share a hash, so whoever asks looks again. Filled once, then thread-safe.</summary>
internal sealed class GazetteerNames
{
    private readonly int[] _newest;
    private int[] _rows;
    private int[] _older;
    private uint[] _hashes;
    private int _count;

    /// <param name="names">About how many there are.</param>
    public GazetteerNames(int names)
    {
        _newest = new int[BitOperations.RoundUpToPowerOf2((uint)Math.Max(16, names))];
        (_rows, _older, _hashes) = (new int[names + 1], new int[names + 1], new uint[names + 1]);
    }

    /// <summary>Adds a name of a row; rows come in ascending order.</summary>
    public void Add(ReadOnlySpan<char> key, int row)
    {
        if (++_count == _rows.Length)
        {
            Array.Resize(ref _rows, _count * 2);
            Array.Resize(ref _older, _count * 2);
            Array.Resize(ref _hashes, _count * 2);
        }

        uint hash = Hash(key);
        ref int newest = ref _newest[hash & (uint)(_newest.Length - 1)];
        (_rows[_count], _hashes[_count], _older[_count], newest) = (row, hash, newest, _count);
    }

    /// <summary>The rows that may bear a name, each once, in ascending order.</summary>
    public List<int> Find(ReadOnlySpan<char> key)
    {
        List<int> rows = [];
        uint hash = Hash(key);
        for (int at = _newest[hash & (uint)(_newest.Length - 1)]; at > 0; at = _older[at])
        {
            if (_hashes[at] == hash && (rows.Count == 0 || rows[^1] != _rows[at]))
            {
                rows.Add(_rows[at]);
            }
        }

        rows.Reverse();
        return rows;
    }

    private static uint Hash(ReadOnlySpan<char> key)
    {
        uint hash = 2166136261;
        foreach (char c in key)
        {
            hash = (hash ^ c) * 16777619;
        }

        return hash ^ (hash >> 15);
    }
}
