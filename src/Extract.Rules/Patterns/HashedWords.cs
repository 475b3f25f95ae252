using System.Numerics;

namespace Extract.Rules.Patterns;

/// <summary>A set of words that is asked by <see cref="WordHash"/>, so that a word is compared only with one that is most likely the same. Frozen.</summary>
internal sealed class HashedWords
{
    private readonly uint[] _hashes;
    private readonly string?[] _words;
    private readonly int _mask;

    public HashedWords(IReadOnlyCollection<string> words)
    {
        _mask = (int)BitOperations.RoundUpToPowerOf2((uint)(words.Count * 2) + 1) - 1;
        _hashes = new uint[_mask + 1];
        _words = new string?[_mask + 1];
        foreach (string word in words)
        {
            uint hash = WordHash.Of(word);
            int at = (int)hash & _mask;
            while (_words[at] is not null)
            {
                at = (at + 1) & _mask;
            }

            (_hashes[at], _words[at]) = (hash, word);
        }
    }

    public bool Contains(uint hash, string word)
    {
        for (int at = (int)hash & _mask; _words[at] is { } other; at = (at + 1) & _mask)
        {
            if (_hashes[at] == hash && string.Equals(other, word))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a word in lower case, of which the hash is, is in the set.</summary>
    public bool ContainsSmall(uint hash, string word)
    {
        for (int at = (int)hash & _mask; _words[at] is { } other; at = (at + 1) & _mask)
        {
            if (_hashes[at] == hash && WordHash.IsSmall(word, other))
            {
                return true;
            }
        }

        return false;
    }
}
