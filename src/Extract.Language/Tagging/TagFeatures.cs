using Extract.Language.Learning;
using Extract.Language.Lexicons;

namespace Extract.Language.Tagging;

/// <summary>The templates of the tagger. Changing one asks for training again.</summary>
internal static class TagFeatures
{
    public const int Capacity = 64;
    private const uint None = 1;

    /// <summary>Writes the features that a word has for its own sake, whatever stands around it.</summary>
    /// <param name="word">The word's form.</param>
    /// <param name="shape">Its shape, with where it stands.</param>
    /// <param name="hideWord">True to leave out the word itself, so that training meets unknown words.</param>
    /// <param name="features">Receives the features.</param>
    /// <returns>How many were written.</returns>
    public static int OfWord(WordForm word, uint shape, bool hideWord, Span<uint> features)
    {
        uint tags = hideWord ? 0u : word.Entry.Tags;
        uint known = hideWord ? 0 : word.Known;
        int n = 0;
        features[n++] = FeatureHash.Of(0, 0);
        if (!hideWord)
        {
            features[n++] = FeatureHash.Of(1, word.LowerHash);
            features[n++] = FeatureHash.Of(2, word.FormHash);
            features[n++] = FeatureHash.Of(7, tags);
            features[n++] = FeatureHash.Of(42, tags, shape);
        }

        features[n++] = FeatureHash.Of(27, shape);
        features[n++] = FeatureHash.Of(28, shape, known);
        features[n++] = FeatureHash.Of(31, word.Suffix3);
        features[n++] = FeatureHash.Of(32, word.Suffix2);
        features[n++] = FeatureHash.Of(35, word.Suffix3, shape);
        features[n++] = FeatureHash.Of(38, word.Suffix2, shape, known);
        string lower = word.Lower;
        for (int length = 1; length <= 5 && length < lower.Length; length++)
        {
            if (length is 1 or 4 or 5)
            {
                features[n++] = FeatureHash.Of(43 + (uint)length, FeatureHash.OfWord(lower.AsSpan(lower.Length - length)));
            }

            if (length <= 4)
            {
                features[n++] = FeatureHash.Of(50 + (uint)length, FeatureHash.OfWord(lower.AsSpan(0, length)));
            }
        }

        return n;
    }

    /// <summary>Writes the features that a word has by what stands around it; the tags of the words before it are known.</summary>
    /// <param name="words">The sentence.</param>
    /// <param name="at">The word.</param>
    /// <param name="previous">Tag of the word before, or -1.</param>
    /// <param name="beforePrevious">Tag of the word before that, or -1.</param>
    /// <param name="hideWord">True to leave out the word itself, so that training meets unknown words.</param>
    /// <param name="features">Receives the features.</param>
    /// <returns>How many were written.</returns>
    public static int InContext(ReadOnlySpan<WordTraits> words, int at, int previous, int beforePrevious, bool hideWord, Span<uint> features)
    {
        ref readonly WordTraits word = ref words[at];
        uint p1 = (uint)(previous + 2);
        uint p2 = (uint)(beforePrevious + 2);
        uint w = word.Lower;
        uint left = at > 0 ? words[at - 1].Lower : None;
        uint left2 = at > 1 ? words[at - 2].Lower : None;
        uint right = at + 1 < words.Length ? words[at + 1].Lower : None;
        uint right2 = at + 2 < words.Length ? words[at + 2].Lower : None;
        uint tags = hideWord ? 0 : word.Tags;
        uint known = hideWord ? 0 : word.Known;
        uint rightTags = at + 1 < words.Length ? words[at + 1].Tags : 0xFFFF;
        uint rightTags2 = at + 2 < words.Length ? words[at + 2].Tags : 0xFFFF;
        uint rightSuffix = at + 1 < words.Length ? words[at + 1].Suffix3 : None;
        uint rightSuffix2 = at + 1 < words.Length ? words[at + 1].Suffix2 : None;
        uint rightShape = at + 1 < words.Length ? words[at + 1].Shape : None;
        uint leftShape = at > 0 ? words[at - 1].Shape : None;
        int n = 0;
        if (!hideWord)
        {
            features[n++] = FeatureHash.Of(3, w, p1);
            features[n++] = FeatureHash.Of(4, w, right);
            features[n++] = FeatureHash.Of(5, w, left);
            features[n++] = FeatureHash.Of(6, w, rightTags);
            features[n++] = FeatureHash.Of(8, tags, p1);
            features[n++] = FeatureHash.Of(9, tags, rightTags);
            features[n++] = FeatureHash.Of(10, tags, p1, rightTags);
            features[n++] = FeatureHash.Of(11, tags, p1, p2);
            features[n++] = FeatureHash.Of(12, tags, rightTags, rightTags2);
            features[n++] = FeatureHash.Of(13, w, p1, rightTags);
            features[n++] = FeatureHash.Of(14, tags, right);
            features[n++] = FeatureHash.Of(15, tags, left);
        }

        features[n++] = FeatureHash.Of(16, left);
        features[n++] = FeatureHash.Of(17, right);
        features[n++] = FeatureHash.Of(18, left2);
        features[n++] = FeatureHash.Of(19, right2);
        features[n++] = FeatureHash.Of(20, left, right);
        features[n++] = FeatureHash.Of(21, p1);
        features[n++] = FeatureHash.Of(22, p1, p2);
        features[n++] = FeatureHash.Of(23, p1, rightTags);
        features[n++] = FeatureHash.Of(24, rightTags, rightTags2);
        features[n++] = FeatureHash.Of(25, p1, right);
        features[n++] = FeatureHash.Of(26, left, left2);
        features[n++] = FeatureHash.Of(29, word.Shape, p1, known);
        features[n++] = FeatureHash.Of(30, word.Shape, leftShape, rightShape);
        features[n++] = FeatureHash.Of(33, word.Suffix3, p1);
        features[n++] = FeatureHash.Of(34, word.Suffix2, p1, rightTags);
        features[n++] = FeatureHash.Of(36, rightSuffix);
        features[n++] = FeatureHash.Of(37, p1, rightSuffix2);
        features[n++] = FeatureHash.Of(39, rightShape, word.Shape);
        features[n++] = FeatureHash.Of(40, p1, rightShape, word.Shape);
        return n;
    }
}
