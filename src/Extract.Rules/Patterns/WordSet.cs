namespace Extract.Rules.Patterns;

/// <summary>Asks quickly whether a word is one of a set, as most are not: by length and outer letters first. Frozen and thread-safe.</summary>
internal sealed class WordSet
{
    private readonly HashSet<string> _words;
    private readonly ulong[] _marks;

    public WordSet(HashSet<string> words)
    {
        _words = words;
        _marks = Marks(words, words.Count);
    }

    public bool Contains(string word) => Passes(_marks, word) && _words.Contains(word);

    public bool Contains(ReadOnlySpan<char> word) => Passes(_marks, word) && _words.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word);

    /// <summary>Bits of which words that are not in a set hit few.</summary>
    public static ulong[] Marks(IEnumerable<string> words, int count)
    {
        ulong[] marks = new ulong[(int)System.Numerics.BitOperations.RoundUpToPowerOf2((uint)Math.Max(1, (count + 7) / 8))];
        foreach (string word in words)
        {
            uint mark = Mark(word) & (uint)((marks.Length << 6) - 1);
            marks[mark >> 6] |= 1UL << (int)(mark & 63);
        }

        return marks;
    }

    /// <summary>False when a word is not in the set that the marks are of.</summary>
    public static bool Passes(ulong[] marks, ReadOnlySpan<char> word)
    {
        uint mark = Mark(word) & (uint)((marks.Length << 6) - 1);
        return (marks[mark >> 6] >> (int)(mark & 63) & 1) != 0;
    }

    private static uint Mark(ReadOnlySpan<char> word)
    {
        if (word.IsEmpty)
        {
            return 0;
        }

        uint hash = ((uint)word[0] * 0x9E3779B1u) ^ ((uint)word[^1] * 0x85EBCA6Bu) ^ ((uint)word[word.Length / 2] * 0xC2B2AE35u) ^ ((uint)word.Length * 0x27D4EB2Fu);
        return hash ^ (hash >> 15);
    }
}
