using System.Numerics;
using Extract.Language.Text;

namespace Extract.Language.Names;

/// <summary>
/// What is known of single words, by hash: the hints of the word lists, whether running text writes the word in lower case, and the
/// cluster that it fell into. One probe answers all three. Immutable and thread-safe.
/// </summary>
internal sealed class NameWords
{
    private readonly uint[] _keys;
    private readonly NameHint[] _hints;
    private readonly uint[] _clusters;
    private readonly int _mask;

    /// <summary>Joins what corpora taught with the word lists.</summary>
    /// <param name="common">Hashes of words that running text writes in lower case.</param>
    /// <param name="clusters">Clusters by word hash: coarse, middle and fine in a byte each.</param>
    public NameWords(IEnumerable<uint> common, IReadOnlyDictionary<uint, uint> clusters)
    {
        Common = [.. common.Distinct().Order()];
        Clusters = clusters;
        IReadOnlyDictionary<string, NameHint> lists = NameLexicon.Default.Words;
        int size = (int)BitOperations.RoundUpToPowerOf2((uint)((lists.Count + Common.Length + clusters.Count) * 2) + 16);
        _mask = size - 1;
        _keys = new uint[size];
        _hints = new NameHint[size];
        _clusters = new uint[size];
        foreach ((string word, NameHint hint) in lists)
        {
            _hints[Slot(Hash(word))] |= hint;
        }

        foreach (uint word in Common)
        {
            _hints[Slot(word)] |= NameHint.Common;
        }

        foreach ((uint word, uint path) in clusters)
        {
            _clusters[Slot(word)] = path;
        }
    }

    /// <summary>In ascending order.</summary>
    public uint[] Common { get; }

    public IReadOnlyDictionary<uint, uint> Clusters { get; }

    /// <summary>The hash under which a word in lower case is known; never 0.</summary>
    public static uint Hash(ReadOnlySpan<char> lower)
    {
        uint h = 2166136261;
        foreach (char c in lower)
        {
            h = (h ^ c) * 16777619;
        }

        return h == 0 ? 1 : h;
    }

    /// <summary>Hints and cluster (0 for none) of a word in lower case whose hash is known.</summary>
    public NameHint Find(uint hash, string lower, out uint cluster)
    {
        int slot = Probe(hash);
        if (_keys[slot] == hash)
        {
            cluster = _clusters[slot];
            return _hints[slot];
        }

        cluster = 0;
        if (System.Text.Ascii.IsValid(lower))
        {
            return NameHint.None;
        }

        uint folded = Hash(Folding.Letters(lower));
        slot = Probe(folded);
        return _keys[slot] == folded ? _hints[slot] & ~NameHint.Common : NameHint.None;
    }

    /// <summary>Hints of a word in lower case.</summary>
    public NameHint HintsOf(string lower) => Find(Hash(lower), lower, out _);

    private int Probe(uint hash)
    {
        int slot = (int)((hash * 0x9E3779B1u) >> 7) & _mask;
        while (_keys[slot] != hash && _keys[slot] != 0)
        {
            slot = (slot + 1) & _mask;
        }

        return slot;
    }

    private int Slot(uint hash)
    {
        int slot = Probe(hash);
        _keys[slot] = hash;
        return slot;
    }
}
