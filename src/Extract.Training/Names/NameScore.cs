using Extract.Language;
using Extract.Language.Names;

namespace Extract.Training.Names;

/// <summary>How many names were found as marked: exact span and kind.</summary>
public readonly record struct NameScore(int Right, int Found, int Marked)
{
    public double Precision => Found == 0 ? 0 : (double)Right / Found;

    public double Recall => Marked == 0 ? 0 : (double)Right / Marked;

    public double F1 => Found + Marked == 0 ? 0 : 2.0 * Right / (Found + Marked);

    /// <summary>Reads whole documents with a recognizer and compares persons, places and organizations.</summary>
    public static Dictionary<string, NameScore> Measure(NameRecognizer recognizer, IEnumerable<NameExample> examples, Action<string>? onError = null)
    {
        Dictionary<string, NameScore> scores = [];
        foreach (IGrouping<string, NameExample> document in examples.GroupBy(static e => e.Document))
        {
            (Token[] tokens, Sentence[] sentences, HashSet<(int, int, NameKind)> marked) = Lay([.. document]);
            HashSet<(int, int, NameKind)> found = [.. recognizer.Recognize("", tokens, sentences)
                .Where(static n => n.Kind <= NameKind.Organization).Select(static n => (n.Span.First, n.Span.End, n.Kind))];
            foreach (NameKind kind in (NameKind[])[NameKind.Person, NameKind.Place, NameKind.Organization])
            {
                NameScore add = new(found.Count(f => f.Item3 == kind && marked.Contains(f)), found.Count(f => f.Item3 == kind), marked.Count(m => m.Item3 == kind));
                foreach (string name in (string[])[kind.ToString(), "All"])
                {
                    NameScore sum = scores.GetValueOrDefault(name);
                    scores[name] = new NameScore(sum.Right + add.Right, sum.Found + add.Found, sum.Marked + add.Marked);
                }
            }

            if (onError is not null)
            {
                foreach ((int first, int end, NameKind kind) in marked.Except(found))
                {
                    onError($"missed {kind}: {Text(tokens, first, end)}");
                }

                foreach ((int first, int end, NameKind kind) in found.Except(marked))
                {
                    onError($"spurious {kind}: {Text(tokens, first, end)}");
                }
            }
        }

        return scores;
    }

    private static string Text(Token[] tokens, int first, int end) =>
        string.Join(' ', tokens[Math.Max(0, first - 4)..first].Select(static t => t.Form)) + " [" + string.Join(' ', tokens[first..end].Select(static t => t.Form)) + "] "
        + string.Join(' ', tokens[end..Math.Min(tokens.Length, end + 3)].Select(static t => t.Form));

    private static (Token[] Tokens, Sentence[] Sentences, HashSet<(int, int, NameKind)> Marked) Lay(NameExample[] examples)
    {
        List<Token> tokens = [];
        List<Sentence> sentences = [];
        HashSet<(int, int, NameKind)> marked = [];
        foreach (NameExample example in examples)
        {
            int start = tokens.Count;
            for (int i = 0; i < example.Forms.Length; i++)
            {
                string form = example.Forms[i];
                tokens.Add(example.Tokens?[i] ?? NameTagging.Untagged(form, example.SpaceAfter[i]));
            }

            sentences.Add(new Sentence(new TokenSpan(start, tokens.Count), 0));
            for (int i = 0; i < example.Allowed.Length;)
            {
                int end = i + 1;
                foreach (NameKind kind in (NameKind[])[NameKind.Person, NameKind.Place, NameKind.Organization])
                {
                    if (example.Allowed[i] == 1 << NameLabels.Begin(kind))
                    {
                        while (end < example.Allowed.Length && example.Allowed[end] == 1 << NameLabels.Inside(kind))
                        {
                            end++;
                        }

                        marked.Add((start + i, start + end, kind));
                    }
                }

                i = end;
            }
        }

        return ([.. tokens], [.. sentences], marked);
    }
}
