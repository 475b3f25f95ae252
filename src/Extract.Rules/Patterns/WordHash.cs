namespace Extract.Rules.Patterns;

/// <summary>The hash by which words are told apart in matching: computed once for each word of a text, whatever the number of rules.</summary>
internal static class WordHash
{
    private const int LongestWord = 64;

    public static uint Of(ReadOnlySpan<char> word)
    {
        uint hash = 0x811C9DC5u ^ (uint)word.Length;
        foreach (char c in word)
        {
            hash = (hash ^ c) * 0x01000193u;
        }

        // The bits of short words gather at one end, and every end is used for something.
        hash ^= hash >> 15;
        hash *= 0x2C1B3C6Du;
        return hash ^ (hash >> 13);
    }

    /// <summary>The hash of a word in lower case.</summary>
    public static uint OfSmall(string word)
    {
        Span<char> small = stackalloc char[LongestWord];
        int length = word.AsSpan().ToLowerInvariant(small);
        return length < 0 ? Of(word.ToLowerInvariant()) : Of(small[..length]);
    }

    /// <summary>Whether a word in lower case is another.</summary>
    public static bool IsSmall(string word, string other)
    {
        Span<char> small = stackalloc char[LongestWord];
        int length = word.AsSpan().ToLowerInvariant(small);
        return length < 0 ? word.ToLowerInvariant() == other : small[..length].SequenceEqual(other);
    }
}
