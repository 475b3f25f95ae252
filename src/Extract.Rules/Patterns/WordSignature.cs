using System.Runtime.CompilerServices;

namespace Extract.Rules.Patterns;

/// <summary>A few bits for each of some words: where two signatures share none, the sets share no word, whatever its case.</summary>
[InlineArray(Length)]
internal struct WordSignature
{
    private const int Length = 8;

    private ulong _bits;

    public void Add(ReadOnlySpan<char> word)
    {
        uint bit = Bit(word);
        this[(int)(bit >> 6)] |= 1UL << (int)(bit & 63);
    }

    public readonly bool Meets(in WordSignature other)
    {
        ulong common = 0;
        for (int i = 0; i < Length; i++)
        {
            common |= this[i] & other[i];
        }

        return common != 0;
    }

    private static uint Bit(ReadOnlySpan<char> word)
    {
        if (word.IsEmpty)
        {
            return 0;
        }

        uint hash = (Small(word[0]) * 0x9E3779B1u) ^ (Small(word[^1]) * 0x85EBCA6Bu) ^ (Small(word[word.Length / 2]) * 0xC2B2AE35u) ^ (Small(word[word.Length / 3]) * 0x165667B1u) ^ ((uint)word.Length * 0x27D4EB2Fu);
        return (hash ^ (hash >> 15)) % (Length * 64);
    }

    private static uint Small(char c) => char.ToLowerInvariant(c);
}
