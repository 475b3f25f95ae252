using Extract.Language;

namespace Extract.Rules.Patterns;

/// <summary>A bit for each universal part of speech, each Penn tag but those of punctuation, and where a token stands.</summary>
internal static class TagBits
{
    /// <summary>The first token of a sentence.</summary>
    public const ulong Start = 1UL << 61;

    /// <summary>Any token.</summary>
    public const ulong Any = 1UL << 62;

    /// <summary>No token: the end of a sentence.</summary>
    public const ulong End = 1UL << 63;

    public static ulong Of(in Token token)
    {
        int penn = Penn(token.Xpos);
        return Any | (1UL << (int)token.Upos) | (penn < 0 ? 0 : 1UL << penn);
    }

    /// <summary>The bits of some names of tags; false where one of them has none.</summary>
    public static bool TryMask(IReadOnlySet<string> names, out ulong mask)
    {
        mask = UposNames.Mask(names);
        foreach (string name in names)
        {
            int penn = Penn(name);
            if (penn >= 0)
            {
                mask |= 1UL << penn;
            }
            else if (!UposNames.IsKnown(name))
            {
                return false;
            }
        }

        return true;
    }

    private static int Penn(string tag) => tag switch
    {
        "ADD" => 17,
        "AFX" => 18,
        "CC" => 19,
        "CD" => 20,
        "DT" => 21,
        "EX" => 22,
        "FW" => 23,
        "GW" => 24,
        "HYPH" => 25,
        "IN" => 26,
        "JJ" => 27,
        "JJR" => 28,
        "JJS" => 29,
        "LS" => 30,
        "MD" => 31,
        "NFP" => 32,
        "NN" => 33,
        "NNP" => 34,
        "NNPS" => 35,
        "NNS" => 36,
        "PDT" => 37,
        "POS" => 38,
        "PRP" => 39,
        "PRP$" => 40,
        "RB" => 41,
        "RBR" => 42,
        "RBS" => 43,
        "RP" => 44,
        "SYM" => 45,
        "TO" => 46,
        "UH" => 47,
        "VB" => 48,
        "VBD" => 49,
        "VBG" => 50,
        "VBN" => 51,
        "VBP" => 52,
        "VBZ" => 53,
        "WDT" => 54,
        "WP" => 55,
        "WP$" => 56,
        "WRB" => 57,
        "XX" => 58,
        _ => -1,
    };
}
