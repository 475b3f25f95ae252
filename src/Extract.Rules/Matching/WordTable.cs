using Extract.Rules.Patterns;

namespace Extract.Rules.Matching;

/// <summary>What an index knows of a word.</summary>
internal struct WordEntry
{
    public string? Word;

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
    private uint[] _hashes = new uint[64];
    private int[] _places = new int[64];

    // The first stands for every word that is not known.
    private WordEntry[] _entries = new WordEntry[32];
    private int _count = 1;

    /// <summary>The entry of a word, new when there is none; valid until the next call.</summary>
    public ref WordEntry Of(string word)
    {
        uint hash = WordHash.Of(word);
        int at = Place(hash, word);
        if (_places[at] == 0)
        {
            if (_count == _entries.Length)
            {
                Grow();
                at = Place(hash, word);
            }

            (_hashes[at], _places[at]) = (hash, _count);
            _entries[_count++].Word = word;
        }

        return ref _entries[_places[at]];
    }

    /// <summary>The entry of a word; an empty one when it is not known.</summary>
    public ref readonly WordEntry Find(uint hash, string word) => ref _entries[_places[Place(hash, word)]];

    /// <summary>The same of a word that is to be read in lower case; the hash is.</summary>
    public ref readonly WordEntry FindSmall(uint hash, string word)
    {
        int mask = _hashes.Length - 1;
        int at = (int)hash & mask;
        while (_places[at] != 0 && (_hashes[at] != hash || !WordHash.IsSmall(word, _entries[_places[at]].Word!)))
        {
            at = (at + 1) & mask;
        }

        return ref _entries[_places[at]];
    }

    private int Place(uint hash, string word)
    {
        uint[] hashes = _hashes;
        int mask = hashes.Length - 1;
        int at = (int)hash & mask;
        while (hashes[at] != hash || !string.Equals(_entries[_places[at]].Word, word))
        {
            // A place without a word has the hash 0, which a word may have too.
            if (hashes[at] == 0 && _places[at] == 0)
            {
                break;
            }

            at = (at + 1) & mask;
        }

        return at;
    }

    private void Grow()
    {
        Array.Resize(ref _entries, _entries.Length * 2);
        _hashes = new uint[_entries.Length * 2];
        _places = new int[_entries.Length * 2];
        for (int i = 1; i < _count; i++)
        {
            uint hash = WordHash.Of(_entries[i].Word!);
            int at = Place(hash, _entries[i].Word!);
            (_hashes[at], _places[at]) = (hash, i);
        }
    }
}
