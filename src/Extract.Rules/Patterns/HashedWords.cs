using System.Numerics;

namespace Extract.Rules.Patterns;

/// <summary>A set of words that is asked by <see cref="WordHash"/>, so that a word is compared only with one that is most likely the same. Frozen.</summary>
internal sealed class HashedWords
{
    private readonly (string? Word, uint Hash)[] _places;
    private readonly ulong _bits;

    public HashedWords(IReadOnlyCollection<string> words)
    {
        _places = new (string?, uint)[(int)BitOperations.RoundUpToPowerOf2((uint)(words.Count * 2) + 1)];
        foreach (string word in words)
        {
            uint hash = WordHash.Of(word);
            int at = (int)hash & (_places.Length - 1);
            while (_places[at].Word is not null)
            {
                at = (at + 1) & (_places.Length - 1);
            }

            _places[at] = (word, hash);
            _bits |= 1UL << (int)(hash >> 26);
        }
    }

    public bool Contains(uint hash, string word) => (_bits >> (int)(hash >> 26) & 1) != 0 && Holds(hash, word);

    private bool Holds(uint hash, string word)
    {
        (string? Word, uint Hash)[] places = _places;
        for (int at = (int)hash & (places.Length - 1); places[at].Word is { } other; at = (at + 1) & (places.Length - 1))
        {
            if (places[at].Hash == hash && string.Equals(other, word))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a word in lower case, of which the hash is, is in the set.</summary>
    public bool ContainsSmall(uint hash, string word)
    {
        (string? Word, uint Hash)[] places = _places;
        for (int at = (int)hash & (places.Length - 1); places[at].Word is { } other; at = (at + 1) & (places.Length - 1))
        {
            if (places[at].Hash == hash && WordHash.IsSmall(word, other))
            {
                return true;
            }
        }

        return false;
    }
}
