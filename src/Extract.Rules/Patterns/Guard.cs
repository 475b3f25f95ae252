using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Extract.Rules.Patterns;

/// <summary>What the next token must have at least one of for a way through a pattern to lead anywhere. Lets through too much rather than too little.</summary>
[StructLayout(LayoutKind.Sequential)]
internal struct Guard : IEquatable<Guard>
{
    public WordBits Words;
    public ulong Labels;
    public ulong Openers;
    public ulong Tags;
    public ulong Kinds;

    /// <summary>Lets every token through.</summary>
    public static Guard AnyToken => new() { Tags = TagBits.Any };

    /// <summary>Lets everything through, the end of a sentence too.</summary>
    public static Guard Always => new() { Tags = TagBits.Any | TagBits.End };

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly bool Admits(in TokenTraits traits)
    {
        ref ulong mine = ref Unsafe.As<Guard, ulong>(ref Unsafe.AsRef(in this));
        ref ulong other = ref Unsafe.As<TokenTraits, ulong>(ref Unsafe.AsRef(in traits));
        Vector256<ulong> words = Vector256.LoadUnsafe(ref mine) & Vector256.LoadUnsafe(ref other);
        Vector256<ulong> marks = Vector256.LoadUnsafe(ref mine, 4) & Vector256.LoadUnsafe(ref other, 4);
        return (words | marks) != Vector256<ulong>.Zero;
    }

    /// <summary>Lets through what either does.</summary>
    public void Add(in Guard other)
    {
        for (int i = 0; i < 4; i++)
        {
            Words[i] |= other.Words[i];
        }

        Labels |= other.Labels;
        Openers |= other.Openers;
        Tags |= other.Tags;
        Kinds |= other.Kinds;
    }

    public readonly bool Equals(Guard other) => Bits(in this).SequenceEqual(Bits(in other));

    public override readonly bool Equals(object? obj) => obj is Guard other && Equals(other);

    public override readonly int GetHashCode()
    {
        HashCode code = default;
        foreach (ulong bits in Bits(in this))
        {
            code.Add(bits);
        }

        return code.ToHashCode();
    }

    private static ReadOnlySpan<ulong> Bits(in Guard guard) =>
        MemoryMarshal.Cast<Guard, ulong>(MemoryMarshal.CreateReadOnlySpan(ref Unsafe.AsRef(in guard), 1));
}
