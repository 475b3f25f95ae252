using System.Numerics;
using Extract.Rules.Patterns;

namespace Extract.Rules.Matching;

/// <summary>What an index knows of a word.</summary>
internal struct WordEntry
{
    public string? Word;
    public uint Hash;

    /// <summary>Where the chain of rules begins that want it as a form; 0 for none.</summary>
    public int Form;

    /// <summary>Where the chain of rules begins that want it as a lemma.</summary>
    public int Lemma;

    /// <summary>Where the chain of lexicons begins with an entry that it opens.</summary>
    public int Lexicon;

    /// <summary>As in <see cref="TokenTraits"/>.</summary>
    public ulong Openers;

    /// <summary>As in <see cref="TokenTraits"/>.</summary>
    public ulong Kinds;
}

/// <summary>Words by <see cref="WordHash"/>. Thread-safe once it is filled.</summary>
internal sealed class WordTable
{
    private WordEntry[] _entries = new WordEntry[64];
    private int _count;

    /// <summary>The entry of a word, new when there is none; valid until the next call.</summary>
    public ref WordEntry Of(string word)
    {
        if (_count * 2 >= _entries.Length)
        {
            Grow();
        }

        uint hash = WordHash.Of(word);
        ref WordEntry entry = ref _entries[Place(_entries, hash, word)];
        if (entry.Word is null)
        {
            (entry.Word, entry.Hash) = (word, hash);
            _count++;
        }

        return ref entry;
    }

    /// <summary>The entry of a word; an empty one when it is not known.</summary>
    public ref readonly WordEntry Find(uint hash, string word) => ref _entries[Place(_entries, hash, word)];

    /// <summary>The same of a word that is to be read in lower case; the hash is.</summary>
    public ref readonly WordEntry FindSmall(uint hash, string word)
    {
        int mask = _entries.Length - 1;
        int at = (int)hash & mask;
        while (_entries[at].Word is { } other && (_entries[at].Hash != hash || !WordHash.IsSmall(word, other)))
        {
            at = (at + 1) & mask;
        }

        return ref _entries[at];
    }

    private static int Place(WordEntry[] entries, uint hash, string word)
    {
        int mask = entries.Length - 1;
        int at = (int)hash & mask;
        while (entries[at].Word is { } other && (entries[at].Hash != hash || !string.Equals(other, word)))
        {
            at = (at + 1) & mask;
        }

        return at;
    }

    private void Grow()
    {
        WordEntry[] entries = new WordEntry[(int)BitOperations.RoundUpToPowerOf2((uint)_entries.Length * 2)];
        foreach (ref readonly WordEntry entry in _entries.AsSpan())
        {
            if (entry.Word is not null)
            {
                entries[Place(entries, entry.Hash, entry.Word)] = entry;
            }
        }

        _entries = entries;
    }
}
