using Extract.Language.Learning;
using Extract.Language.Lexicons;

namespace Extract.Language.Tokenizing;

/// <summary>
/// Ends sentences: always at a paragraph, at a meaningful line end and where a line end was lost; after closing punctuation
/// where a learned classifier says so. Thread-safe.
/// </summary>
internal sealed class SentenceSplitter(WeightTable weights)
{
    public const string Kind = "sentences";
    public const int FeatureCount = 20;
    private const int LongestSentence = 400;

    public static SentenceSplitter Read(ModelReader reader) => new(reader.ReadWeights());

    /// <summary>The sentences of a text; their paragraphs count blank lines and line ends.</summary>
    public Sentence[] Split(ReadOnlySpan<RawToken> tokens)
    {
        List<Sentence> sentences = new(tokens.Length / 15 + 1);
        Split(tokens, sentences);
        return [.. sentences];
    }

    /// <summary>Puts the sentences of a text into a list, in place of what it holds.</summary>
    public void Split(ReadOnlySpan<RawToken> tokens, List<Sentence> sentences)
    {
        sentences.Clear();
        Span<uint> features = stackalloc uint[FeatureCount];
        Span<short> scores = stackalloc short[weights.Padded];
        int first = 0;
        int paragraph = 0;
        for (int i = 1; i < tokens.Length; i++)
        {
            bool ends = tokens[i].Before != LineBreak.None && EndsAtBreak(tokens, i);
            if (!ends && IsCandidate(tokens, i) && !GoesOnAfterHour(tokens, i))
            {
                int count = Extract(tokens, i, first, features);
                weights.Score(features[..count], scores);
                ends = scores[1] > scores[0];
            }

            if (ends || i - first >= LongestSentence)
            {
                sentences.Add(new Sentence(new TokenSpan(first, i), paragraph));
                first = i;
            }

            paragraph += tokens[i].Before is LineBreak.Paragraph or LineBreak.Line ? 1 : 0;
        }

        if (tokens.Length > 0)
        {
            sentences.Add(new Sentence(new TokenSpan(first, tokens.Length), paragraph));
        }
    }

    /// <summary>True where a sentence may end before a token for its punctuation.</summary>
    internal static bool IsCandidate(ReadOnlySpan<RawToken> tokens, int at)
    {
        FormMarks marks = tokens[LastWord(tokens, at)].Word.Marks;
        return (marks & FormMarks.Ender) != 0 || ((marks & FormMarks.Line) != 0 && tokens[at - 1].SpaceAfter);
    }

    internal static bool EndsAtBreak(ReadOnlySpan<RawToken> tokens, int at) =>
        tokens[at].Before != LineBreak.Glue || !(IsCalendarWord(tokens[at - 1].Lower) && IsCalendarWord(tokens[at].Lower));

    internal static int Extract(ReadOnlySpan<RawToken> tokens, int at, int first, Span<uint> features)
    {
        int last = LastWord(tokens, at);
        string mark = tokens[last].Form;
        string before = last > first ? tokens[last - 1].Lower : "";
        RawToken next = tokens[at];
        uint markHash = FeatureHash.OfWord(mark.Length > 3 && mark[0] == mark[^1] ? mark.AsSpan(0, 3) : mark);
        uint nextShape = Shape(next.Form);
        uint following = at + 1 < tokens.Length ? Shape(tokens[at + 1].Form) : 0;
        uint closers = (uint)(at - 1 - last) + (tokens[at - 1].SpaceAfter ? 4u : 0);
        uint nextCase = next.Word.Known != 0 ? (uint)next.Word.Entry.LowerShare / 3 + 1 : 0;
        uint beforeShape = before.Length == 0 ? 0 : Shape(tokens[last - 1].Form);
        uint length = (uint)Math.Min((at - first) / 3, 6);
        uint open = Open(tokens, first, at);
        int n = 0;
        features[n++] = FeatureHash.Of(0, markHash, closers);
        features[n++] = FeatureHash.Of(1, markHash, nextShape, closers);
        features[n++] = FeatureHash.Of(2, markHash, FeatureHash.OfWord(next.Lower));
        features[n++] = FeatureHash.Of(3, markHash, FeatureHash.OfWord(before));
        features[n++] = FeatureHash.Of(4, nextShape, nextCase, closers);
        features[n++] = FeatureHash.Of(5, markHash, nextShape, nextCase);
        features[n++] = FeatureHash.Of(6, markHash, beforeShape, nextShape);
        features[n++] = FeatureHash.Of(7, (uint)Math.Min(before.Length, 6), markHash, nextShape);
        features[n++] = FeatureHash.Of(8, length, markHash, nextShape);
        features[n++] = FeatureHash.Of(9, open, markHash, nextShape);
        features[n++] = FeatureHash.Of(10, nextShape, following, markHash);
        features[n++] = FeatureHash.Of(11, length, markHash);
        features[n++] = FeatureHash.Of(12, open, closers, nextShape);
        features[n++] = FeatureHash.Of(13, FeatureHash.OfWord(next.Lower), nextShape);
        features[n++] = FeatureHash.Of(14, FeatureHash.OfWord(before), nextShape, closers);
        return n;
    }

    /// <summary>The last token before a place that is no closing quote or bracket.</summary>
    private static int LastWord(ReadOnlySpan<RawToken> tokens, int at)
    {
        int last = at - 1;
        while (last > 0 && last > at - 3 && (tokens[last].Word.Marks & FormMarks.Closer) != 0 && !tokens[last - 1].SpaceAfter)
        {
            last--;
        }

        return last;
    }

    /// <summary>Whether a bracket or a quotation is open.</summary>
    private static uint Open(ReadOnlySpan<RawToken> tokens, int first, int at)
    {
        int brackets = 0;
        int quotes = 0;
        for (int i = Math.Max(first, at - 60); i < at; i++)
        {
            string form = tokens[i].Form;
            if (form.Length == 1)
            {
                brackets += form[0] == '(' ? 1 : form[0] == ')' ? -1 : 0;
                quotes ^= form[0] == '"' ? 1 : 0;
            }
        }

        return (brackets > 0 ? 1u : 0) | (quotes != 0 ? 2u : 0);
    }

    private static uint Shape(string form)
    {
        char c = form[0];
        return char.IsUpper(c) ? form.Length > 1 && char.IsUpper(form[1]) ? 2u : form.Length == 1 || form[^1] == '.' ? 3u : 1u
            : char.IsLower(c) ? 4u : char.IsAsciiDigit(c) ? 5u : c is '"' or '\'' or '`' ? 6u : c is '(' or '[' ? 7u : 8u + (c & 63u);
    }

    // "at 3 p.m. on Saturday", "by 10 a.m. Friday", "at 10 a.m. Eastern Time": the full stop is the abbreviation's.
    private static bool GoesOnAfterHour(ReadOnlySpan<RawToken> tokens, int at)
    {
        if (tokens[at - 1].Lower is not ("a.m." or "p.m."))
        {
            return false;
        }

        string form = tokens[at].Form;
        bool isZone = form.Length is >= 2 and <= 4 && !form.AsSpan().ContainsAnyExceptInRange('A', 'Z');
        bool isTimeOfPlace = (at + 1 < tokens.Length && tokens[at + 1].Lower == "time") || (at + 2 < tokens.Length && tokens[at + 2].Lower == "time");
        return char.IsLower(form[0]) || IsCalendarWord(tokens[at].Lower) || isZone || isTimeOfPlace;
    }

    private static bool IsCalendarWord(string lower) =>
        lower is "monday" or "tuesday" or "wednesday" or "thursday" or "friday" or "saturday" or "sunday" or "january" or "february" or "march"
            or "april" or "may" or "june" or "july" or "august" or "september" or "october" or "november" or "december";
}
