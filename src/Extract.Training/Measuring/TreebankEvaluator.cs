using Extract.Language;
using Extract.Language.Tokenizing;
using Extract.Training.Tagging;
using Extract.Training.Treebanks;

namespace Extract.Training.Measuring;

/// <summary>
/// Measures the analyzer on a treebank as the CoNLL 2018 shared task did (Zeman et al. 2018): words are aligned by the characters
/// that they cover, and every measure is an F1 over aligned words. Relations are compared without their subtypes. <c>Features</c> stands for
/// UFeats: all features of a word that <see cref="Features"/> names must agree; others are not given and not asked for.
/// </summary>
internal sealed class TreebankEvaluator(TextAnalyzer analyzer)
{
    /// <summary>Measures from raw text: the analyzer finds words and sentences by itself.</summary>
    public MeasureGroup FromRawText(IReadOnlyList<TreebankSentence> sentences)
    {
        RawText raw = RawText.Of(sentences);
        Document document = analyzer.Analyze(raw.Text);
        return Compare("raw text", sentences, raw, document.Tokens, document.Sentences);
    }

    /// <summary>Measures with the treebank's own words and sentences.</summary>
    public MeasureGroup FromGoldTokens(IReadOnlyList<TreebankSentence> sentences)
    {
        RawText raw = RawText.Of(sentences);
        List<RawToken> tokens = [];
        List<Sentence> spans = [];
        foreach (TreebankSentence sentence in sentences)
        {
            int first = tokens.Count;
            foreach (RawToken token in Treebank.Tokens(sentence))
            {
                (int start, int end) = raw.Spans[tokens.Count];
                tokens.Add(token with { Start = start, End = end });
            }

            spans.Add(new Sentence(new TokenSpan(first, tokens.Count), 0));
        }

        Token[] annotated = analyzer.Annotate([.. tokens], spans.ToArray());
        return Compare("gold tokens", sentences, raw, annotated, spans.ToArray());
    }

    private static MeasureGroup Compare(string name, IReadOnlyList<TreebankSentence> sentences, RawText raw, ReadOnlySpan<Token> tokens, ReadOnlySpan<Sentence> spans)
    {
        List<(TreebankWord Word, int Head)> gold = [];
        for (int s = 0; s < sentences.Count; s++)
        {
            int first = gold.Count;
            foreach (TreebankWord word in sentences[s].Words)
            {
                gold.Add((word, word.Head < 0 ? -1 : first + word.Head));
            }
        }

        int[] aligned = Align(raw, tokens);
        int upos = 0, xpos = 0, features = 0, lemmas = 0, uas = 0, las = 0, clas = 0, words = 0;
        for (int g = 0; g < aligned.Length; g++)
        {
            if (aligned[g] < 0)
            {
                continue;
            }

            Token token = tokens[aligned[g]];
            TreebankWord word = gold[g].Word;
            words++;
            upos += string.Equals(token.Upos.ToString(), word.Upos, StringComparison.OrdinalIgnoreCase) ? 1 : 0;
            xpos += token.Xpos == word.Xpos ? 1 : 0;
            features += (token.Features & FeatureNames.All) == FeatureNames.Of(word.Feats) ? 1 : 0;
            lemmas += word.Lemma == "_" || Straight(word.Lemma) == Straight(token.Lemma) ? 1 : 0;
            int head = gold[g].Head;
            bool headRight = head < 0 ? token.Head < 0 : aligned[head] >= 0 && aligned[head] == token.Head;
            bool labelRight = Base(token.Relation).SequenceEqual(Base(word.Relation));
            uas += headRight ? 1 : 0;
            las += headRight && labelRight ? 1 : 0;
            clas += headRight && labelRight && IsContent(word.Relation) ? 1 : 0;
        }

        int content = 0;
        foreach (Token token in tokens)
        {
            content += IsContent(token.Relation) ? 1 : 0;
        }

        Measure Of(int correct, int system) => new(correct, system, gold.Count);
        int count = tokens.Length;
        return new MeasureGroup(name,
        [
            new NamedMeasure("Tokens", Surface(sentences, raw, tokens)),
            new NamedMeasure("Sentences", SentenceMeasure(raw, tokens, spans)),
            new NamedMeasure("Words", Of(words, count)),
            new NamedMeasure("UPOS", Of(upos, count)),
            new NamedMeasure("XPOS", Of(xpos, count)),
            new NamedMeasure("Features", Of(features, count)),
            new NamedMeasure("Lemmas", Of(lemmas, count)),
            new NamedMeasure("UAS", Of(uas, count)),
            new NamedMeasure("LAS", Of(las, count)),
            new NamedMeasure("CLAS", new Measure(clas, content, gold.Count(g => IsContent(g.Word.Relation)))),
        ]);
    }

    /// <summary>For each gold word the token that covers the same characters, or -1.</summary>
    private static int[] Align(RawText raw, ReadOnlySpan<Token> tokens)
    {
        int[] aligned = new int[raw.Spans.Length];
        int t = 0;
        for (int g = 0; g < aligned.Length; g++)
        {
            while (t < tokens.Length && (tokens[t].Start < raw.Spans[g].Start || (tokens[t].Start == raw.Spans[g].Start && tokens[t].End < raw.Spans[g].End)))
            {
                t++;
            }

            bool same = t < tokens.Length && tokens[t].Start == raw.Spans[g].Start && tokens[t].End == raw.Spans[g].End;
            aligned[g] = same ? t : -1;
            t += same ? 1 : 0;
        }

        return aligned;
    }

    private static Measure Surface(IReadOnlyList<TreebankSentence> sentences, RawText raw, ReadOnlySpan<Token> tokens)
    {
        HashSet<(int Start, int End)> gold = [];
        int at = 0;
        foreach (TreebankSentence sentence in sentences)
        {
            int covered = 0;
            foreach (TreebankWord word in sentence.Words)
            {
                if (word.Multiword > 1)
                {
                    gold.Add((raw.Spans[at].Start, raw.Spans[at + word.Multiword - 1].End));
                    covered = word.Multiword;
                }
                else if (covered <= 0)
                {
                    gold.Add(raw.Spans[at]);
                }

                covered--;
                at++;
            }
        }

        int system = 0;
        int correct = 0;
        for (int t = 0; t < tokens.Length; t += Math.Max(1, tokens[t].MultiwordLength))
        {
            int last = t + Math.Max(1, tokens[t].MultiwordLength) - 1;
            system++;
            correct += gold.Contains((tokens[t].Start, tokens[last].End)) ? 1 : 0;
        }

        return new Measure(correct, system, gold.Count);
    }

    private static Measure SentenceMeasure(RawText raw, ReadOnlySpan<Token> tokens, ReadOnlySpan<Sentence> spans)
    {
        HashSet<(int Start, int End)> gold = [];
        for (int s = 0; s < raw.SentenceStarts.Length; s++)
        {
            int end = s + 1 < raw.SentenceStarts.Length ? raw.SentenceStarts[s + 1] : raw.Spans.Length;
            gold.Add((raw.Spans[raw.SentenceStarts[s]].Start, raw.Spans[end - 1].End));
        }

        int correct = 0;
        foreach (Sentence sentence in spans)
        {
            correct += gold.Contains((tokens[sentence.Span.First].Start, tokens[sentence.Span.End - 1].End)) ? 1 : 0;
        }

        return new Measure(correct, spans.Length, gold.Count);
    }

    /// <summary>Whether a relation counts for CLAS: neither function words nor punctuation.</summary>
    private static bool IsContent(string relation) =>
        Base(relation) is not ("aux" or "case" or "cc" or "clf" or "cop" or "det" or "mark" or "punct");

    private static ReadOnlySpan<char> Base(string relation)
    {
        int colon = relation.IndexOf(':', StringComparison.Ordinal);
        return colon < 0 ? relation : relation.AsSpan(0, colon);
    }

    private static string Straight(string lemma) => new CleanText(lemma).Chars.ToString();
}
