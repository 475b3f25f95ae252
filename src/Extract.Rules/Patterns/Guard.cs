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

    public readonly bool Admits(in TokenTraits traits) => Meets(ref Unsafe.As<TokenTraits, ulong>(ref Unsafe.AsRef(in traits)));

    /// <summary>Whether it admits one of the tokens of which all traits are.</summary>
    public readonly bool Admits(in Guard all) => Meets(ref Unsafe.As<Guard, ulong>(ref Unsafe.AsRef(in all)));

    /// <summary>Lets through what either does.</summary>
    public void Add(in Guard other) => Add(ref Unsafe.As<Guard, ulong>(ref Unsafe.AsRef(in other)));

    /// <summary>Takes in the traits of a token.</summary>
    public void Add(in TokenTraits traits) => Add(ref Unsafe.As<TokenTraits, ulong>(ref Unsafe.AsRef(in traits)));

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

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private readonly bool Meets(ref ulong other)
    {
        ref ulong mine = ref Unsafe.As<Guard, ulong>(ref Unsafe.AsRef(in this));
        Vector256<ulong> words = Vector256.LoadUnsafe(ref mine) & Vector256.LoadUnsafe(ref other);
        Vector256<ulong> marks = Vector256.LoadUnsafe(ref mine, 4) & Vector256.LoadUnsafe(ref other, 4);
        return (words | marks) != Vector256<ulong>.Zero;
    }

    private void Add(ref ulong other)
    {
        ref ulong mine = ref Unsafe.As<Guard, ulong>(ref this);
        (Vector256.LoadUnsafe(ref mine) | Vector256.LoadUnsafe(ref other)).StoreUnsafe(ref mine);
        (Vector256.LoadUnsafe(ref mine, 4) | Vector256.LoadUnsafe(ref other, 4)).StoreUnsafe(ref mine, 4);
    }

    private static ReadOnlySpan<ulong> Bits(in Guard guard) =>
        MemoryMarshal.Cast<Guard, ulong>(MemoryMarshal.CreateReadOnlySpan(ref Unsafe.AsRef(in guard), 1));
}
