using System.Runtime.CompilerServices;

namespace Extract.Rules.Patterns;

/// <summary>A bit for each of some words, by its hash: where two signatures share none, the sets share no word.</summary>
[InlineArray(Length)]
internal struct WordSignature
{
    private const int Length = 8;

    private ulong _bits;

    /// <param name="hash">A word's <see cref="WordHash"/>.</param>
    public void Add(uint hash) => this[(int)(hash >> 16 & (Length - 1))] |= 1UL << (int)(hash >> 20 & 63);

    public readonly bool Meets(in WordSignature other)
    {
        ulong common = 0;
        for (int i = 0; i < Length; i++)
        {
            common |= this[i] & other[i];
        }

        return common != 0;
    }
}
