namespace Extract.Language.Tokenizing;

/// <summary>Multiword tokens by Universal Dependencies: don't = do + n't, Anna's = Anna + 's.</summary>
internal static class Multiwords
{
    /// <summary>Where a word divides, or 0 for one word.</summary>
    public static int SplitAt(ReadOnlySpan<char> lower)
    {
        int length = lower.Length;
        if (length > 3 && lower.EndsWith("n't"))
        {
            return length - 3;
        }

        int apostrophe = lower.LastIndexOf('\'');
        if (apostrophe > 0 && EnglishWords.IsEnclitic(lower[apostrophe..]))
        {
            return apostrophe;
        }

        return EnglishWords.JoinedSplit(lower);
    }
}
