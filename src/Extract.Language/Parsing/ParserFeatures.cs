using Extract.Language.Learning;
using Extract.Language.Tagging;

namespace Extract.Language.Parsing;

/// <summary>
/// The templates of the parser, after Zhang and Nivre (2011): words and tags around stack and buffer, children, distances,
/// numbers of children. Changing one asks for training again.
/// </summary>
internal static class ParserFeatures
{
    public const int Capacity = 128;
    private const uint NoWord = 3;
    private const uint NoTag = 500;
    private const uint NoLabel = 99;

    /// <summary>Writes the features of a state.</summary>
    /// <param name="state">The configuration.</param>
    /// <param name="words">The sentence's words.</param>
    /// <param name="tags">Their tag numbers.</param>
    /// <param name="coarse">The universal part of speech of each tag number.</param>
    /// <param name="f">Receives the features.</param>
    /// <returns>How many were written.</returns>
    public static int Extract(ParserState state, ReadOnlySpan<WordTraits> words, ReadOnlySpan<int> tags, ReadOnlySpan<byte> coarse, Span<uint> f)
    {
        int s0 = state.Stack(0);
        int s1 = state.Stack(1);
        int s2 = state.Stack(2);
        int b0 = state.Buffer;
        int b1 = b0 + 1 <= state.Words ? b0 + 1 : -1;
        int b2 = b0 + 2 <= state.Words ? b0 + 2 : -1;
        uint s0w = Word(words, s0), s1w = Word(words, s1), s2w = Word(words, s2), b0w = Word(words, b0), b1w = Word(words, b1), b2w = Word(words, b2);
        uint s0t = Tag(tags, s0), s1t = Tag(tags, s1), s2t = Tag(tags, s2), b0t = Tag(tags, b0), b1t = Tag(tags, b1), b2t = Tag(tags, b2);
        uint s3t = Tag(tags, state.Stack(3)), b3t = Tag(tags, b0 + 3 <= state.Words ? b0 + 3 : -1);
        int s0l = Child(state.Left1, s0), s0l2 = Child(state.Left2, s0), s0r = Child(state.Right1, s0), s0r2 = Child(state.Right2, s0);
        int s1l = Child(state.Left1, s1), s1r = Child(state.Right1, s1), s1r2 = Child(state.Right2, s1), s1l2 = Child(state.Left2, s1);
        int b0l = Child(state.Left1, b0), b0l2 = Child(state.Left2, b0), s2r = Child(state.Right1, s2), s2l = Child(state.Left1, s2);
        uint s0lt = Tag(tags, s0l), s0rt = Tag(tags, s0r), s1lt = Tag(tags, s1l), s1rt = Tag(tags, s1r), b0lt = Tag(tags, b0l);
        uint s0ll = Label(state, s0l), s0rl = Label(state, s0r), s1ll = Label(state, s1l), s1rl = Label(state, s1r), b0ll = Label(state, b0l);
        uint s0l2l = Label(state, s0l2), s1r2l = Label(state, s1r2), b0l2l = Label(state, b0l2), s1l2l = Label(state, s1l2), s0r2l = Label(state, s0r2);
        uint near = Distance(s0, b0);
        uint far = Distance(s1, s0);
        uint s0v = s0 < 0 ? 0 : (uint)(Math.Min(state.LeftCount[s0], 4) * 5 + Math.Min(state.RightCount[s0], 4)) + 1;
        uint s1v = s1 < 0 ? 0 : (uint)(Math.Min(state.LeftCount[s1], 4) * 5 + Math.Min(state.RightCount[s1], 4)) + 1;
        uint b0v = (uint)Math.Min(state.LeftCount[b0], 5);
        uint s0c = Coarse(tags, coarse, s0), s1c = Coarse(tags, coarse, s1), b0c = Coarse(tags, coarse, b0), b1c = Coarse(tags, coarse, b1), s2c = Coarse(tags, coarse, s2);
        int n = 0;
        f[n++] = FeatureHash.Of(0, 0);
        f[n++] = FeatureHash.Of(1, s0w, s0t);
        f[n++] = FeatureHash.Of(2, s0w);
        f[n++] = FeatureHash.Of(3, s0t);
        f[n++] = FeatureHash.Of(4, s1w, s1t);
        f[n++] = FeatureHash.Of(5, s1w);
        f[n++] = FeatureHash.Of(6, s1t);
        f[n++] = FeatureHash.Of(7, b0w, b0t);
        f[n++] = FeatureHash.Of(8, b0w);
        f[n++] = FeatureHash.Of(9, b0t);
        f[n++] = FeatureHash.Of(10, b1w, b1t);
        f[n++] = FeatureHash.Of(11, b1w);
        f[n++] = FeatureHash.Of(12, b1t);
        f[n++] = FeatureHash.Of(13, b2w, b2t);
        f[n++] = FeatureHash.Of(14, b2t, b3t);
        f[n++] = FeatureHash.Of(15, s2w, s2t);
        f[n++] = FeatureHash.Of(16, s2t);
        f[n++] = FeatureHash.Of(17, s0w, b0w);
        f[n++] = FeatureHash.Of(18, s0w, s0t, b0t);
        f[n++] = FeatureHash.Of(19, s0t, b0w, b0t);
        f[n++] = FeatureHash.Of(20, s0w, b0t);
        f[n++] = FeatureHash.Of(21, s0t, b0w);
        f[n++] = FeatureHash.Of(22, s0t, b0t);
        f[n++] = FeatureHash.Of(23, s1w, s0w);
        f[n++] = FeatureHash.Of(24, s1w, s0t);
        f[n++] = FeatureHash.Of(25, s1t, s0w);
        f[n++] = FeatureHash.Of(26, s1t, s0t);
        f[n++] = FeatureHash.Of(27, s1w, b0w);
        f[n++] = FeatureHash.Of(28, s1t, b0t);
        f[n++] = FeatureHash.Of(29, b0t, b1t);
        f[n++] = FeatureHash.Of(30, b0w, b1w);
        f[n++] = FeatureHash.Of(31, b0w, b1t);
        f[n++] = FeatureHash.Of(32, b0t, b1t, b2t);
        f[n++] = FeatureHash.Of(33, s0t, b0t, b1t);
        f[n++] = FeatureHash.Of(34, s1t, s0t, b0t);
        f[n++] = FeatureHash.Of(35, s2t, s1t, s0t);
        f[n++] = FeatureHash.Of(36, s1w, s0t, b0t);
        f[n++] = FeatureHash.Of(37, s1t, s0w, b0t);
        f[n++] = FeatureHash.Of(38, s1t, s0t, b0w);
        f[n++] = FeatureHash.Of(39, s0w, b0t, b1t);
        f[n++] = FeatureHash.Of(40, s0t, b0w, b1t);
        f[n++] = FeatureHash.Of(41, s0t, b0t, b1w);
        f[n++] = FeatureHash.Of(42, s0t, s0lt, b0t);
        f[n++] = FeatureHash.Of(43, s0t, s0rt, b0t);
        f[n++] = FeatureHash.Of(44, s0t, b0t, b0lt);
        f[n++] = FeatureHash.Of(45, s1t, s0t, s0lt);
        f[n++] = FeatureHash.Of(46, s1t, s0t, s0rt);
        f[n++] = FeatureHash.Of(47, s1t, s1rt, s0t);
        f[n++] = FeatureHash.Of(48, s1t, s1lt, s0t);
        f[n++] = FeatureHash.Of(49, s0w, s0ll, s0l2l);
        f[n++] = FeatureHash.Of(50, s0t, s0ll, s0l2l);
        f[n++] = FeatureHash.Of(51, s0w, s0rl);
        f[n++] = FeatureHash.Of(52, s0t, s0rl, s0r2l);
        f[n++] = FeatureHash.Of(53, s1w, s1rl);
        f[n++] = FeatureHash.Of(54, s1t, s1rl, s1r2l);
        f[n++] = FeatureHash.Of(55, s1w, s1ll);
        f[n++] = FeatureHash.Of(56, s1t, s1ll, s1l2l);
        f[n++] = FeatureHash.Of(57, b0w, b0ll);
        f[n++] = FeatureHash.Of(58, b0t, b0ll, b0l2l);
        f[n++] = FeatureHash.Of(59, Word(words, s0l), s0ll);
        f[n++] = FeatureHash.Of(60, Word(words, s0r), s0rl);
        f[n++] = FeatureHash.Of(61, Word(words, s1l), s1ll);
        f[n++] = FeatureHash.Of(62, Word(words, s1r), s1rl);
        f[n++] = FeatureHash.Of(63, Word(words, b0l), b0ll);
        f[n++] = FeatureHash.Of(64, s0w, near);
        f[n++] = FeatureHash.Of(65, s0t, near);
        f[n++] = FeatureHash.Of(66, b0w, near);
        f[n++] = FeatureHash.Of(67, b0t, near);
        f[n++] = FeatureHash.Of(68, s0t, b0t, near);
        f[n++] = FeatureHash.Of(69, s1t, s0t, far);
        f[n++] = FeatureHash.Of(70, s1w, far);
        f[n++] = FeatureHash.Of(71, s0w, far);
        f[n++] = FeatureHash.Of(72, s0w, s0v);
        f[n++] = FeatureHash.Of(73, s0t, s0v);
        f[n++] = FeatureHash.Of(74, s1w, s1v);
        f[n++] = FeatureHash.Of(75, s1t, s1v);
        f[n++] = FeatureHash.Of(76, b0w, b0v);
        f[n++] = FeatureHash.Of(77, b0t, b0v);
        f[n++] = FeatureHash.Of(78, s1t, s1rl, s0t);
        f[n++] = FeatureHash.Of(79, s0t, s0ll, b0t);
        f[n++] = FeatureHash.Of(80, s1w, s0w, s0ll);
        f[n++] = FeatureHash.Of(81, s1t, s0w, s0ll);
        f[n++] = FeatureHash.Of(82, s1w, s0t, s0ll);
        f[n++] = FeatureHash.Of(83, s0c + 32 * s1c + 1024 * b0c, s2c + 32 * b1c, s0ll);
        f[n++] = FeatureHash.Of(84, s0c + 32 * s1c + 1024 * b0c, s1rl, s1ll);
        f[n++] = FeatureHash.Of(85, s0c + 32 * s1c + 1024 * b0c, s0rl, b0ll);
        f[n++] = FeatureHash.Of(86, s1t, s0t, Suffix(words, s0));
        f[n++] = FeatureHash.Of(87, s0t, b0t, Suffix(words, b0));
        f[n++] = FeatureHash.Of(88, s0t, Suffix(words, s0), b0c);
        f[n++] = FeatureHash.Of(89, s2t, s1t, b0t);
        f[n++] = FeatureHash.Of(90, s3t, s2t, s1t);
        f[n++] = FeatureHash.Of(91, s2w, s0w);
        f[n++] = FeatureHash.Of(92, s0w, b1w);
        f[n++] = FeatureHash.Of(93, s1w, s1rl, s0w);
        f[n++] = FeatureHash.Of(94, s1t, Word(words, s1r), s0t);
        f[n++] = FeatureHash.Of(95, s1t, s0t, Word(words, s0l));
        f[n++] = FeatureHash.Of(96, s0t, b0t, Word(words, s0r));
        f[n++] = FeatureHash.Of(97, Label(state, s2r), s2t, Label(state, s2l));
        f[n++] = FeatureHash.Of(98, s2c + 32 * s1c, s0c + 32 * b0c, far);
        f[n++] = FeatureHash.Of(99, s0c + 32 * b0c, b1c, near + 16 * s0v);
        uint s0lw = Word(words, s0l), b0lw = Word(words, b0l);
        uint beforeB0 = Tag(tags, b0 - 1), beforeS0 = s0 < 0 ? NoTag + 2 : Tag(tags, s0 - 1), afterS0 = s0 < 0 ? NoTag + 2 : Tag(tags, s0 + 1);
        uint afterS1 = s1 < 0 ? NoTag + 2 : Tag(tags, s1 + 1);
        f[n++] = FeatureHash.Of(100, s0t + 512 * b0t, beforeB0 + 512 * afterS0);
        f[n++] = FeatureHash.Of(101, s1t + 512 * s0t, beforeS0 + 512 * afterS1);
        f[n++] = FeatureHash.Of(102, s1w, b0lw, b0t);
        f[n++] = FeatureHash.Of(103, s0w, b0lw, b0t);
        f[n++] = FeatureHash.Of(104, s1w, s0w, b0lw);
        f[n++] = FeatureHash.Of(105, s1w, s0lw, s0t);
        f[n++] = FeatureHash.Of(106, s0w, b0w, b0ll);
        f[n++] = FeatureHash.Of(107, s1t, s0t, b0t + 512 * b0lw);
        f[n++] = FeatureHash.Of(108, s0 < words.Length && s0 >= 0 ? words[s0].Tags : 0, b0t);
        f[n++] = FeatureHash.Of(109, b0 < words.Length ? words[b0].Tags : 0, s0t);
        f[n++] = FeatureHash.Of(110, s1t, s1rl + 128 * s1r2l, s0t + 512 * b0t);
        f[n++] = FeatureHash.Of(111, s2t + 512 * s1t, s0t + 512 * b0t);
        f[n++] = FeatureHash.Of(112, s0t + 512 * b0t, b1t, s1t);
        f[n++] = FeatureHash.Of(113, s1t, s0t + 512 * far, s0ll);
        uint within0 = Between(tags, coarse, s0, b0), within1 = Between(tags, coarse, s1, s0);
        f[n++] = FeatureHash.Of(114, s0t, b0t, within0);
        f[n++] = FeatureHash.Of(115, s1t, s0t, within1);
        f[n++] = FeatureHash.Of(116, s1c + 32 * s0c + 1024 * b0c, within0, within1);
        f[n++] = FeatureHash.Of(117, s2w, s0t, b0t);
        f[n++] = FeatureHash.Of(118, s2w, b0lw, b0t);
        f[n++] = FeatureHash.Of(119, s1w, s1rl, b0t);
        f[n++] = FeatureHash.Of(120, s2t, Label(state, s2r) + 128 * s1rl, s0t + 512 * b0t);
        f[n++] = FeatureHash.Of(121, s0t + 512 * b0t, s0rl + 128 * s0r2l, s0ll);
        return n;
    }

    /// <summary>Which of the parts of speech that divide clauses and phrases stand between two words, one bit each.</summary>
    private static uint Between(ReadOnlySpan<int> tags, ReadOnlySpan<byte> coarse, int left, int right)
    {
        uint seen = 0;
        for (int i = left + 1; left >= 0 && i < right; i++)
        {
            seen |= 1u << coarse[tags[i]];
        }

        const uint Dividers = 1u << (int)Upos.Verb | 1u << (int)Upos.Punct | 1u << (int)Upos.Cconj | 1u << (int)Upos.Sconj
            | 1u << (int)Upos.Adp | 1u << (int)Upos.Pron | 1u << (int)Upos.Noun;
        return seen & Dividers;
    }

    private static uint Word(ReadOnlySpan<WordTraits> words, int at) => (uint)at < (uint)words.Length ? words[at].Lower : NoWord + (uint)(at < 0 ? 1 : 0);

    private static uint Suffix(ReadOnlySpan<WordTraits> words, int at) => (uint)at < (uint)words.Length ? words[at].Suffix3 : NoWord;

    private static uint Tag(ReadOnlySpan<int> tags, int at) => (uint)at < (uint)tags.Length ? (uint)tags[at] : NoTag + (uint)(at < 0 ? 1 : 0);

    private static uint Coarse(ReadOnlySpan<int> tags, ReadOnlySpan<byte> coarse, int at) => (uint)at < (uint)tags.Length ? coarse[tags[at]] : 20u + (uint)(at < 0 ? 1 : 0);

    private static int Child(int[] children, int at) => at < 0 ? -1 : children[at];

    private static uint Label(ParserState state, int child) => child < 0 ? NoLabel : (uint)state.Labels[child];

    private static uint Distance(int left, int right)
    {
        int distance = left < 0 ? 0 : right - left;
        return (uint)(distance < 5 ? distance : distance < 8 ? 5 : distance < 12 ? 6 : 7);
    }
}
