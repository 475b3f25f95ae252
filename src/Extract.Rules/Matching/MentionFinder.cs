using System.Buffers;
using System.Runtime.InteropServices;
using Extract.Language;
using Extract.Language.Values;
using Extract.Rules.Definitions;
using Extract.Rules.Keys;
using Extract.Rules.Patterns;
using Extract.Rules.Schema;

namespace Extract.Rules.Matching;

/// <summary>Finds mentions: the recognizer's names, the values, and what mention rules add, stage by stage. Thread-safe.</summary>
internal sealed class MentionFinder
{
    private const int NamePriority = 10;

    private readonly FactSchema _schema;
    private readonly IReadOnlyDictionary<string, string> _names;
    private readonly MentionRule[][] _stages;

    public MentionFinder(FactSchema schema, IReadOnlyDictionary<string, string> names, IEnumerable<MentionRule> rules)
    {
        _schema = schema;
        _names = names;
        _stages = [.. rules.GroupBy(r => r.Stage.Number).OrderBy(g => g.Key).Select(g => g.ToArray())];
    }

    /// <summary>The patterns of each stage, as <see cref="PatternIndex"/> wants them.</summary>
    public IEnumerable<Pattern[]> Stages => _stages.Select(s => Array.ConvertAll(s, r => r.Pattern));

    /// <param name="scan">Has read the document's words; its first patterns are those of <see cref="Stages"/>.</param>
    public MentionIndex Find(Document document, PatternScan scan)
    {
        MentionIndex index = new(document.Tokens.Length);
        List<Candidate> found = [];
        AddNames(document, found);
        AddValues(document, found);
        Choose(found, index, document);
        PatternRun run = new(new PatternMatcher(document, index, scan), scan.Captures);
        int first = 0;
        for (int stage = 0; stage < _stages.Length; stage++)
        {
            MentionRule[] rules = _stages[stage];
            for (int round = 0; round < Stage.RoundLimit; round++)
            {
                scan.Begin(index, stage);
                int before = found.Count;
                for (int r = scan.Next(first, first + rules.Length); r >= 0; r = scan.Next(r + 1, first + rules.Length))
                {
                    if (round == 0 || rules[r - first].Stage.Repeats)
                    {
                        Find(document, rules[r - first], r, scan, run, found);
                    }
                }

                if (found.Count == before || (!Choose(found, index, document) && round > 0) || !Array.Exists(rules, static r => r.Stage.Repeats))
                {
                    break;
                }
            }

            first += rules.Length;
        }

        return index;
    }

    private void Find(Document document, MentionRule rule, int number, PatternScan scan, PatternRun run, List<Candidate> found)
    {
        run.Begin(number, rule.Taking, scan.Starts(number));
        while (run.Next(out int at, out int end))
        {
            TokenSpan span = Span(scan.Captures, new TokenSpan(at, end));
            found.Add(new Candidate(Make(document, rule, span, scan.Captures), rule.Priority));
            run.From = span.End;
        }
    }

    private static TokenSpan Span(List<Capture> captures, TokenSpan whole)
    {
        foreach (Capture capture in captures)
        {
            if (capture.Name == "it")
            {
                return capture.Span;
            }
        }

        return whole;
    }

    private Mention Make(Document document, MentionRule rule, TokenSpan span, List<Capture> captures)
    {
        string? normal = rule.Normal.Kind switch
        {
            NormalKind.Singular => Phrases.Singular(document, span),
            NormalKind.Literal => rule.Normal.Literal!.Replace("{0}", document.TextOf(span).ToString()),
            NormalKind.Column => Column(captures),
            _ => null,
        };
        return new Mention(rule.Type, span, Phrases.Head(document, span), rule.Form, -1, normal)
        {
            Label = rule.Label,
            Rule = rule.Name,
            NeedsAntecedent = rule.Form == MentionForm.Pronoun && !_schema.EntityTypes.Contains(rule.Type),
        };
    }

    private static string? Column(List<Capture> captures)
    {
        foreach (Capture capture in captures)
        {
            if (capture.Entry is not null && capture.Lexicon!.TryGet(capture.Entry, out IReadOnlyList<string> columns) && columns.Count > 0)
            {
                return columns[0];
            }
        }

        return null;
    }

    private void AddNames(Document document, List<Candidate> found)
    {
        foreach (Name name in document.Names)
        {
            TokenSpan span = Phrases.Trim(document, name.Span);
            if (span.Length > 0 && _names.TryGetValue(RuleKeys.NameKinds[(int)name.Kind], out string? type))
            {
                found.Add(new Candidate(new Mention(type, span, Phrases.Head(document, span), MentionForm.Named) { Rule = "name" }, NamePriority));
            }
        }
    }

    private static void AddValues(Document document, List<Candidate> found)
    {
        ReadOnlySpan<Value> values = document.Values;
        for (int v = 0; v < values.Length; v++)
        {
            string label = ValueLabels.Of(values[v]);
            string type = values[v] switch
            {
                Quantity => "quantity",
                DateExpression and not ReferenceDate => "date",
                _ => label,
            };
            found.Add(new Candidate(new Mention(type, values[v].Span, Phrases.Head(document, values[v].Span), MentionForm.Value, v) { Label = label, Rule = "value" }, 0));
        }
    }

    /// <summary>Where mentions overlap, the one of higher priority stays, then the longer, then the earlier; the others go. False when all is as before.</summary>
    private static bool Choose(List<Candidate> found, MentionIndex index, Document document)
    {
        found.Sort(static (a, b) => Rank(a, b));
        bool[] taken = ArrayPool<bool>.Shared.Rent(document.Tokens.Length);
        taken.AsSpan(0, document.Tokens.Length).Clear();
        List<Mention> chosen = new(found.Count);
        int kept = 0;
        foreach (Candidate candidate in found)
        {
            TokenSpan span = candidate.Mention.Span;
            Span<bool> place = taken.AsSpan(span.First, span.Length);
            if (!place.Contains(true))
            {
                place.Fill(true);
                chosen.Add(candidate.Mention);
                CollectionsMarshal.AsSpan(found)[kept++] = candidate;
            }
        }

        found.RemoveRange(kept, found.Count - kept);
        ArrayPool<bool>.Shared.Return(taken);
        return index.Replace(chosen);
    }

    private static int Rank(in Candidate a, in Candidate b)
    {
        int order = b.Priority.CompareTo(a.Priority);
        order = order != 0 ? order : a.Place.CompareTo(b.Place);
        order = order != 0 ? order : string.CompareOrdinal(a.Mention.Rule, b.Mention.Rule);
        return order != 0 ? order : a.Mention.Value.CompareTo(b.Mention.Value);
    }

    private readonly record struct Candidate(Mention Mention, int Priority)
    {
        /// <summary>The longer before the shorter, then in text order.</summary>
        public long Place { get; } = ((long)-Mention.Span.Length << 32) + Mention.Span.First;
    }
}
