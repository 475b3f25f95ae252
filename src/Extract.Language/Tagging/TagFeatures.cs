using Extract.Language.Learning;
using Extract.Language.Lexicons;

namespace Extract.Language.Tagging;

/// <summary>
/// The templates of the tagger. Those that look at one form alone cost nothing at run time, as <see cref="FormScores"/> keeps their sum;
/// those of <see cref="InContext"/> are paid for at every word. Changing one asks for training again.
/// </summary>
internal static class TagFeatures
{
    public const int Capacity = 96;
    private const uint None = 1;
    private const uint LeftSide = 120;
    private const uint RightSide = 100;

    /// <summary>Writes what speaks for a word's tag for its own sake, whatever stands around it.</summary>
    /// <param name="word">The word.</param>
    /// <param name="hideWord">True to leave out the word itself, so that training meets unknown words.</param>
    /// <param name="features">Receives the features.</param>
    /// <returns>How many were written.</returns>
    public static int Own(WordForm word, bool hideWord, Span<uint> features)
    {
        uint shape = word.Shape;
        uint known = hideWord ? 0 : word.Known;
        int n = 0;
        features[n++] = FeatureHash.Of(0, 0);
        if (!hideWord)
        {
            features[n++] = FeatureHash.Of(1, word.LowerHash);
            features[n++] = FeatureHash.Of(2, word.FormHash);
            features[n++] = FeatureHash.Of(7, word.Entry.Tags);
            features[n++] = FeatureHash.Of(42, word.Entry.Tags, shape);
            features[n++] = FeatureHash.Of(60, word.Entry.LowerShare + (word.Known == 0 ? 16u : 0), shape);
            n = OfCluster(0, word.Cluster.Coarse, word, features, n);
            n = OfCluster(1, word.Cluster.Middle, word, features, n);
            n = OfCluster(2, word.Cluster.Fine, word, features, n);
        }

        features[n++] = FeatureHash.Of(27, shape);
        features[n++] = FeatureHash.Of(28, shape, known);
        features[n++] = FeatureHash.Of(31, word.Suffix3);
        features[n++] = FeatureHash.Of(32, word.Suffix2);
        features[n++] = FeatureHash.Of(35, word.Suffix3, shape);
        features[n++] = FeatureHash.Of(38, word.Suffix2, shape, known);
        features[n++] = FeatureHash.Of(62, shape, (uint)Math.Min(word.Lower.Length, 8), known);
        return Affixes(word.Lower, features, n);
    }

    /// <summary>Writes what a word tells of its neighbour's tag.</summary>
    /// <param name="word">The word.</param>
    /// <param name="fromRight">True when it stands after the other word.</param>
    /// <param name="features">Receives the features.</param>
    /// <returns>How many were written.</returns>
    public static int Beside(WordForm word, bool fromRight, Span<uint> features)
    {
        uint side = fromRight ? RightSide : LeftSide;
        features[0] = FeatureHash.Of(side, word.LowerHash);
        features[1] = FeatureHash.Of(side + 1, word.Suffix3);
        features[2] = FeatureHash.Of(side + 2, word.Entry.Tags);
        features[3] = FeatureHash.Of(side + 3, word.Shape, word.Known);
        features[4] = FeatureHash.Of(side + 4, word.Suffix2);
        features[5] = FeatureHash.Of(side + 5, word.Cluster.Coarse);
        features[6] = FeatureHash.Of(side + 6, word.Cluster.Middle);
        features[7] = FeatureHash.Of(side + 7, word.Cluster.Fine);
        return 8;
    }

    /// <summary>Writes what speaks for a word's tag by how it and the words around it go together.</summary>
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
        bool hasRight = at + 1 < words.Length;
        bool hasRight2 = at + 2 < words.Length;
        uint p1 = (uint)(previous + 2);
        uint p2 = (uint)(beforePrevious + 2);
        uint w = word.Lower;
        uint tags = hideWord ? 0 : word.Tags;
        uint known = hideWord ? 0 : word.Known;
        uint left = at > 0 ? words[at - 1].Lower : None;
        uint right = hasRight ? words[at + 1].Lower : None;
        uint rightTags = hasRight ? words[at + 1].Tags : 0xFFFF;
        uint rightTags2 = hasRight2 ? words[at + 2].Tags : 0xFFFF;
        uint rightShape = hasRight ? words[at + 1].Shape : None;
        uint rightCluster = hasRight ? words[at + 1].Cluster : None;
        int n = 0;
        if (word.Shape != word.Word.Shape)
        {
            // First in its sentence, or in a sentence of capitals.
            features[n++] = FeatureHash.Of(80, word.Shape);
            features[n++] = FeatureHash.Of(81, word.Shape, known);
            features[n++] = FeatureHash.Of(82, word.Shape, tags);
            features[n++] = FeatureHash.Of(83, word.Shape, word.Suffix2, known);
        }

        if (at == 0)
        {
            features[n++] = FeatureHash.Of(LeftSide, None);
        }

        if (!hasRight)
        {
            features[n++] = FeatureHash.Of(RightSide, None);
        }

        if (!hideWord)
        {
            features[n++] = FeatureHash.Of(4, w, right);
            features[n++] = FeatureHash.Of(5, w, left);
            features[n++] = FeatureHash.Of(6, w, rightTags);
            features[n++] = FeatureHash.Of(8, tags, p1);
            features[n++] = FeatureHash.Of(9, tags, rightTags);
            features[n++] = FeatureHash.Of(10, tags, p1, rightTags);
            features[n++] = FeatureHash.Of(11, tags, p1, p2);
        }

        features[n++] = FeatureHash.Of(18, at > 1 ? words[at - 2].Lower : None);
        features[n++] = FeatureHash.Of(19, hasRight2 ? words[at + 2].Lower : None);
        features[n++] = FeatureHash.Of(21, p1);
        features[n++] = FeatureHash.Of(22, p1, p2);
        features[n++] = FeatureHash.Of(23, p1, rightTags);
        features[n++] = FeatureHash.Of(24, rightTags, rightTags2);
        features[n++] = FeatureHash.Of(29, word.Shape, p1, known);
        features[n++] = FeatureHash.Of(39, rightShape, word.Shape);
        features[n++] = FeatureHash.Of(33, word.Suffix3, p1);
        features[n++] = FeatureHash.Of(90, word.Cluster, p1);
        features[n++] = FeatureHash.Of(91, word.Cluster, rightCluster);
        features[n++] = FeatureHash.Of(92, p1, rightCluster, word.Cluster);
        features[n++] = FeatureHash.Of(93, p1, rightCluster);
        features[n++] = FeatureHash.Of(94, rightCluster, hasRight2 ? words[at + 2].Cluster : None);
        features[n++] = FeatureHash.Of(95, p1, p2, word.Cluster);
        return n;
    }

    private static int OfCluster(uint size, uint cluster, WordForm word, Span<uint> features, int n)
    {
        features[n++] = FeatureHash.Of(70 + size, cluster);
        features[n++] = FeatureHash.Of(73 + size, cluster, word.Shape);
        features[n++] = FeatureHash.Of(76 + size, cluster, word.Suffix2);
        return n;
    }

    private static int Affixes(string lower, Span<uint> features, int n)
    {
        for (int length = 1; length <= 6 && length < lower.Length; length++)
        {
            if (length is not (2 or 3))
            {
                features[n++] = FeatureHash.Of(43 + (uint)length, FeatureHash.OfWord(lower.AsSpan(lower.Length - length)));
            }

            if (length <= 5)
            {
                features[n++] = FeatureHash.Of(50 + (uint)length, FeatureHash.OfWord(lower.AsSpan(0, length)));
            }
        }

        int hyphen = lower.LastIndexOf('-');
        if (hyphen > 0 && hyphen + 1 < lower.Length)
        {
            features[n++] = FeatureHash.Of(61, FeatureHash.OfWord(lower.AsSpan(hyphen + 1)));
        }

        return n;
    }
}
