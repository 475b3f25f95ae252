using System.Text.RegularExpressions;
using Extract.Language;
using Extract.Language.Names;

namespace Extract.Training.Names;

/// <summary>
/// Names out of GUM's nested entities: of an entity whose head is a proper noun, the run of proper nouns around that head.
/// Thread-safe.
/// </summary>
public static partial class GumNames
{
    /// <summary>Reads the <c>Entity=</c> spans of a CoNLL-U file.</summary>
    public static List<NameExample> Read(string path)
    {
        List<NameExample> examples = [];
        List<Word> words = [];
        Dictionary<string, Stack<(int Start, string Type)>> open = [];
        string document = "";
        foreach (string line in File.ReadLines(path).Append(""))
        {
            if (line.StartsWith('#'))
            {
                document = line.StartsWith("# newdoc id = ", StringComparison.Ordinal) ? line[14..] : document;
                continue;
            }

            string[] f = line.Split('\t');
            if (f.Length == 10 && int.TryParse(f[0], out int id))
            {
                words.Add(new Word(f[1], f[3], int.Parse(f[6], System.Globalization.CultureInfo.InvariantCulture) - 1, !f[9].Contains("SpaceAfter=No", StringComparison.Ordinal), f[9]));
            }
            else if (f.Length < 10 && words.Count > 0)
            {
                examples.Add(Sentence(words, "gum-" + document));
                words.Clear();
            }
        }

        return examples;
    }

    private static NameExample Sentence(List<Word> words, string document)
    {
        List<(int Start, int End, string Type)> spans = Spans(words);
        int[] owner = new int[words.Count];
        Array.Fill(owner, -1);
        NameKind?[] kinds = new NameKind?[spans.Count];
        for (int s = 0; s < spans.Count; s++)
        {
            (int start, int end, string type) = spans[s];
            int head = Enumerable.Range(start, end - start).FirstOrDefault(i => words[i].Head < start || words[i].Head >= end, start);
            NameKind? kind = type switch
            {
                "person" => NameKind.Person,
                "place" => NameKind.Place,
                "organization" => NameKind.Organization,
                "event" => NameKind.Event,
                _ => null,
            };
            if (words[head].Upos != "PROPN" || type == "time" || owner[head] >= 0)
            {
                continue;
            }

            (int first, int last) = Run(words, head, start, end, kind);
            if (last > first && (kind is not null || char.IsUpper(words[first].Form[0])) && owner.AsSpan(first, last - first).IndexOfAnyExcept(-1) < 0)
            {
                kinds[s] = kind;
                owner.AsSpan(first, last - first).Fill(s);
            }
        }

        NameExampleBuilder builder = new();
        for (int i = 0; i < words.Count; i++)
        {
            if (owner[i] < 0)
            {
                builder.AddOutside(words[i].Form, words[i].Space, othersMarked: words[i].Upos != "PROPN");
            }
            else
            {
                builder.AddName(words[i].Form, words[i].Space, kinds[owner[i]], i == 0 || owner[i - 1] != owner[i]);
            }
        }

        return builder.Take(document);
    }

    /// <summary>The proper nouns around a head, with what binds them; titles stay out of persons.</summary>
    private static (int First, int End) Run(List<Word> words, int head, int start, int end, NameKind? kind)
    {
        bool Inner(int i) => words[i].Upos == "PROPN" || (words[i].Form == "-" && i > start && !words[i].Space && !words[i - 1].Space);
        bool Binds(int i) => kind == NameKind.Person
            ? (NameLexicon.Default[words[i].Form.ToLowerInvariant()] & NameHint.Particle) != 0
            : words[i].Form is "of" or "and" or "the" or "for" or "de" or "&" or "in" or "on" || (char.IsUpper(words[i].Form[0]) && words[i].Form.Length > 1);
        int first = head;
        while (first > start && (Inner(first - 1) || (first - 1 > start && Binds(first - 1) && Inner(first - 2)) || (char.IsUpper(words[first - 1].Form[0]) && first - 1 > 0 && words[first - 1].Upos is "ADJ" or "NOUN" or "VERB")))
        {
            first--;
        }

        int last = head + 1;
        while (last < end && (Inner(last) || (Binds(last) && last + 1 < end && (Inner(last + 1) || (words[last + 1].Form is "the" && last + 2 < end && Inner(last + 2))))))
        {
            last++;
        }

        while (first < last && (words[first].Form is "the" or "The" || (kind == NameKind.Person && last - first > 1 && IsTitle(words[first].Form))))
        {
            first++;
        }

        if (last - first == 1 && (NameCorpora.IsDemonym(words[first].Form) || (kind == NameKind.Person && IsTitle(words[first].Form))))
        {
            return (first, first);
        }

        return (first, last);
    }

    private static bool IsTitle(string form) =>
        (NameLexicon.Default[form.ToLowerInvariant()] & NameHint.Title) != 0 && (NameLexicon.Default[form.ToLowerInvariant()] & (NameHint.Given | NameHint.Surname)) == 0;

    /// <summary>Outer spans first.</summary>
    private static List<(int Start, int End, string Type)> Spans(List<Word> words)
    {
        List<(int Start, int End, string Type)> spans = [];
        List<(string Id, int Start, string Type)> open = [];
        for (int i = 0; i < words.Count; i++)
        {
            int at = words[i].Misc.IndexOf("Entity=", StringComparison.Ordinal);
            if (at < 0)
            {
                continue;
            }

            string entity = words[i].Misc[(at + 7)..].Split('|')[0];
            foreach (Match m in Piece().Matches(entity))
            {
                if (m.Groups["type"].Success)
                {
                    open.Add((m.Groups["id"].Value, i, m.Groups["type"].Value));
                    if (!m.Groups["close"].Success)
                    {
                        continue;
                    }
                }

                string id = m.Groups["type"].Success ? m.Groups["id"].Value : m.Groups["end"].Value;
                int found = open.FindLastIndex(o => o.Id == id);
                if (found >= 0)
                {
                    spans.Add((open[found].Start, i + 1, open[found].Type));
                    open.RemoveAt(found);
                }
            }
        }

        spans.Sort(static (a, b) => a.Start != b.Start ? a.Start.CompareTo(b.Start) : b.End.CompareTo(a.End));
        spans.Sort(static (a, b) => (b.End - b.Start).CompareTo(a.End - a.Start));
        return spans;
    }

    [GeneratedRegex(@"\((?<id>[^()-]+)-(?<type>[a-z]+)[^()]*(?<close>\))?|(?<end>[^()]+)\)")]
    private static partial Regex Piece();

    private sealed record Word(string Form, string Upos, int Head, bool Space, string Misc);
}
