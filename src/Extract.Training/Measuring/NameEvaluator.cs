using Extract.Language;
using Extract.Language.Lexicons;
using Extract.Language.Tokenizing;

namespace Extract.Training.Measuring;

/// <summary>Measures names by exact extent and kind (as CoNLL 2003 did) on given words; kinds that a file does not know count for nothing.</summary>
internal static class NameEvaluator
{
    private static readonly (string Tag, NameKind Kind)[] Kinds =
        [("PER", NameKind.Person), ("LOC", NameKind.Place), ("ORG", NameKind.Organization)];

    public static MeasureGroup Measure(TextAnalyzer analyzer, IReadOnlyList<NameSentence> sentences)
    {
        int[] correct = new int[Kinds.Length];
        int[] system = new int[Kinds.Length];
        int[] gold = new int[Kinds.Length];
        HashSet<(int First, int End, int Kind)> expected = [];
        List<RawToken> tokens = [];
        List<Sentence> spans = [];
        System.Text.StringBuilder text = new();
        foreach (NameSentence sentence in sentences)
        {
            int first = tokens.Count;
            AddGold(sentence, first, expected);
            foreach (string word in sentence.Words)
            {
                CleanText form = new(word);
                WordForm known = Lexicon.Empty.Forms.Of(form.Length == 0 ? word : form.Chars);
                tokens.Add(new RawToken(text.Length, text.Length + word.Length, known, true, 0, LineBreak.None));
                text.Append(word).Append(' ');
            }

            spans.Add(new Sentence(new TokenSpan(first, tokens.Count), 0));
        }

        foreach ((int _, int _, int kind) in expected)
        {
            gold[kind]++;
        }

        Document document = analyzer.Analyze(text.ToString(), [.. tokens], [.. spans]);
        foreach (Name name in document.Names)
        {
            int kind = Array.FindIndex(Kinds, k => k.Kind == name.Kind);
            if (kind >= 0)
            {
                system[kind]++;
                correct[kind] += expected.Contains((name.Span.First, name.Span.End, kind)) ? 1 : 0;
            }
        }

        List<NamedMeasure> measures = [new NamedMeasure("All", new Measure(correct.Sum(), system.Sum(), gold.Sum()))];
        for (int kind = 0; kind < Kinds.Length; kind++)
        {
            measures.Add(new NamedMeasure(Kinds[kind].Kind.ToString(), new Measure(correct[kind], system[kind], gold[kind])));
        }

        return new MeasureGroup("names", measures);
    }

    private static void AddGold(NameSentence sentence, int offset, HashSet<(int First, int End, int Kind)> expected)
    {
        for (int i = 0; i < sentence.Tags.Length; i++)
        {
            string tag = sentence.Tags[i];
            bool begins = tag[0] == 'B' || (tag[0] == 'I' && (i == 0 || sentence.Tags[i - 1] == "O" || sentence.Tags[i - 1][1..] != tag[1..]));
            int kind = begins ? Array.FindIndex(Kinds, k => k.Tag == tag[2..]) : -1;
            if (kind < 0)
            {
                continue;
            }

            int end = i + 1;
            while (end < sentence.Tags.Length && sentence.Tags[end] == "I" + tag[1..])
            {
                end++;
            }

            expected.Add((offset + i, offset + end, kind));
        }
    }
}
