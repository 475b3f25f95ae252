using Extract.Language.Learning;
using Extract.Language.Lexicons;
using Extract.Language.Tokenizing;

namespace Extract.Language.Tagging;

/// <summary>What tagger and parser look at in one word, hashed once.</summary>
internal struct WordTraits
{
    public uint Lower;
    public uint Form;
    public uint Shape;
    public uint Tags;
    public uint Suffix2;
    public uint Suffix3;
    public uint Known;
    public RawToken Token;

    /// <summary>Fills the traits of a sentence.</summary>
    public static void Fill(ReadOnlySpan<RawToken> tokens, Lexicon lexicon, Span<WordTraits> traits)
    {
        bool shouted = IsShouted(tokens);
        for (int i = 0; i < tokens.Length; i++)
        {
            ref WordTraits word = ref traits[i];
            string lower = tokens[i].Lower;
            bool known = lexicon.TryFind(lower, out WordEntry entry);
            word.Token = tokens[i];
            word.Lower = FeatureHash.OfWord(Plain(lower));
            word.Form = FeatureHash.OfWord(tokens[i].Form);
            word.Shape = ShapeOf(tokens[i].Form) | (i == 0 ? 0x100u : 0) | (shouted ? 0x200u : 0);
            word.Tags = entry.Tags;
            word.Known = known ? 1u + (uint)(entry.LowerShare + 2) / 4 : 0;
            word.Suffix2 = FeatureHash.OfWord(lower.AsSpan(Math.Max(0, lower.Length - 2)));
            word.Suffix3 = FeatureHash.OfWord(lower.AsSpan(Math.Max(0, lower.Length - 3)));
        }
    }

    private static ReadOnlySpan<char> Plain(string lower) => lower switch
    {
        "\u2026" => "...",
        "\u2013" or "\u2014" or "--" => "-",
        "''" or "``" => "\"",
        _ => lower.Length > 4 && lower.AsSpan().IndexOfAnyExcept(lower[0]) < 0 ? lower.AsSpan(0, 3) : lower,
    };

    /// <summary>A sentence whose longer words are nearly all in capitals tells nothing by them.</summary>
    private static bool IsShouted(ReadOnlySpan<RawToken> tokens)
    {
        int upper = 0;
        int lower = 0;
        foreach (RawToken token in tokens)
        {
            string form = token.Form;
            if (form.Length > 2 && char.IsLetter(form[0]))
            {
                if (char.IsUpper(form[0]) && char.IsUpper(form[1]) && char.IsUpper(form[^1]))
                {
                    upper++;
                }
                else if (char.IsLower(form[0]))
                {
                    lower++;
                }
            }
        }

        return upper > 2 && upper > lower * 3;
    }

    private static uint ShapeOf(string form)
    {
        uint shape = 0;
        bool allUpper = true;
        bool anyLetter = false;
        for (int i = 0; i < form.Length; i++)
        {
            char c = form[i];
            if (char.IsLetter(c))
            {
                anyLetter = true;
                allUpper &= char.IsUpper(c);
                shape |= char.IsUpper(c) ? i == 0 ? 1u : 2u : 4u;
            }
            else
            {
                shape |= char.IsAsciiDigit(c) ? 8u : c == '-' ? 16u : c == '.' ? 32u : c is '/' or '@' or '_' ? 64u : 128u;
            }
        }

        return anyLetter && allUpper && form.Length > 1 ? shape | 0x400u : shape;
    }
}
