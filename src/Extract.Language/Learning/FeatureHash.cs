using System.Numerics;

namespace Extract.Language.Learning;

/// <summary>
/// Hashes of features ("feature hashing", Weinberger et al. 2009): a template's number and up to three atoms become 32 bits.
/// The same on every machine, as model files depend on it.
/// </summary>
internal static class FeatureHash
{
    public static uint Of(uint template, uint a) => Finish(Step((template + 1) * 0x9E3779B1u, a));

    public static uint Of(uint template, uint a, uint b) => Finish(Step(Step((template + 1) * 0x9E3779B1u, a), b));

    public static uint Of(uint template, uint a, uint b, uint c) =>
        Finish(Step(Step(Step((template + 1) * 0x9E3779B1u, a), b), c));

    /// <summary>FNV-1a over UTF-16 code units.</summary>
    public static uint OfText(ReadOnlySpan<char> text)
    {
        uint hash = 2166136261u;
        foreach (char c in text)
        {
            hash = (hash ^ c) * 16777619u;
        }

        return hash;
    }

    /// <summary>As <see cref="OfText"/>, with every digit read as 0, so that numbers of one pattern are one word.</summary>
    public static uint OfWord(ReadOnlySpan<char> word)
    {
        uint hash = 2166136261u;
        foreach (char c in word)
        {
            hash = (hash ^ (char.IsAsciiDigit(c) ? '0' : c)) * 16777619u;
        }

        return hash;
    }

    private static uint Step(uint hash, uint atom) => BitOperations.RotateLeft((hash ^ atom) * 0x85EBCA6Bu, 13) * 5 + 0xE6546B64u;

    private static uint Finish(uint hash)
    {
        hash ^= hash >> 16;
        hash *= 0xC2B2AE35u;
        return hash ^ (hash >> 13);
    }
}
