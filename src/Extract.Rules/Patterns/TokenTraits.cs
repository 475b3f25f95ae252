using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Extract.Language;

namespace Extract.Rules.Patterns;

/// <summary>
/// What patterns ask of a token, as bits and hashes that are found once a text. The first eight fields lie as those of <see cref="Guard"/> do.
/// Behind each sentence's last token stand the traits of its end.
/// </summary>
[StructLayout(LayoutKind.Sequential)]
internal struct TokenTraits
{
    /// <summary>A bit each for form and lemma, by hash.</summary>
    public WordBits Words;

    /// <summary>The label of the mention that starts here; labels may share a bit.</summary>
    public ulong Labels;

    /// <summary>Lexicons with an entry that the word opens; lexicons may share a bit.</summary>
    public ulong Openers;

    /// <summary>See <see cref="TagBits"/>.</summary>
    public ulong Tags;

    /// <summary>See <see cref="ShapeBits"/>; above them the lexicons of which the word is an entry.</summary>
    public ulong Kinds;

    /// <summary>The hash of the form in lower case.</summary>
    public uint Form;

    /// <summary>The hash of the lemma.</summary>
    public uint Lemma;

    /// <summary>Of a proper noun the hash of the lemma in lower case; of others that of the lemma.</summary>
    public uint Small;

    /// <summary>Those of the end of a sentence.</summary>
    public static TokenTraits OfEnd => new() { Tags = TagBits.End };

    /// <summary>All but what mentions and lexicons give.</summary>
    public static TokenTraits Of(in Token token, bool isFirst)
    {
        TokenTraits traits = default;
        traits.Form = WordHash.Of(token.Lower);
        traits.Lemma = ReferenceEquals(token.Lower, token.Lemma) ? traits.Form : WordHash.Of(token.Lemma);
        traits.Small = token.Upos == Upos.Propn ? WordHash.OfSmall(token.Lemma) : traits.Lemma;
        traits.Words.AddForm(traits.Form);
        traits.Words.AddLemma(traits.Lemma);
        traits.Words.AddLemma(traits.Small);
        traits.Tags = TagBits.Of(token) | (isFirst ? TagBits.Start : 0);
        traits.Kinds = ShapeBits.Of(token.Form);
        return traits;
    }
}

/// <summary>Bits of words by their hash.</summary>
[InlineArray(4)]
internal struct WordBits
{
    private ulong _bits;

    public void AddForm(uint hash) => this[(int)(hash >> 6 & 3)] |= 1UL << (int)(hash & 63);

    public void AddLemma(uint hash) => this[(int)(hash >> 14 & 3)] |= 1UL << (int)(hash >> 8 & 63);
}
