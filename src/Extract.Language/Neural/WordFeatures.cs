using Extract.Language.Learning;

namespace Extract.Language.Neural;

/// <summary>The beginnings, endings and shape of a word as rows of one table. Changing this asks for training again.</summary>
internal static class WordFeatures
{
    public const int Affixes = 8;

    /// <summary>Rows of the table, a power of two.</summary>
    public const int Rows = 1 << 13;

    /// <summary>Writes the rows of a word.</summary>
    public static void Fill(string form, string lower, Span<int> rows)
    {
        for (int length = 1; length <= 4; length++)
        {
            ReadOnlySpan<char> end = lower.AsSpan(Math.Max(0, lower.Length - length));
            rows[length - 1] = Row((uint)length, FeatureHash.OfWord(end));
        }

        rows[4] = Row(5, FeatureHash.OfWord(lower.AsSpan(0, Math.Min(2, lower.Length))));
        rows[5] = Row(6, FeatureHash.OfWord(lower.AsSpan(0, Math.Min(4, lower.Length))));
        rows[6] = Row(7, FeatureHash.OfWord(form));
        rows[7] = Row(8, Shape(form));
    }

    private static int Row(uint template, uint atom) => (int)(FeatureHash.Of(template, atom) & (Rows - 1));

    private static uint Shape(string form)
    {
        uint shape = 0;
        for (int i = 0; i < form.Length; i++)
        {
            char c = form[i];
            shape |= char.IsUpper(c) ? i == 0 ? 1u : 2u : char.IsLetter(c) ? 4u : char.IsAsciiDigit(c) ? 8u : c == '-' ? 16u : c == '.' ? 32u : 64u;
        }

        return shape | ((uint)Math.Min(form.Length, 8) << 8);
    }
}
