using Extract.Language;
using Extract.Language.Values;
using Extract.Rules.Definitions;
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
        _stages = [.. rules.GroupBy(r => r.Stage).OrderBy(g => g.Key).Select(g => g.ToArray())];
    }

    public MentionIndex Find(Document document)
    {
        MentionIndex index = new(document.Tokens.Length);
        List<(Mention Mention, int Priority)> found = [];
        AddNames(document, found);
        AddValues(document, found);
        index.Replace(Choose(found));
        PatternMatcher matcher = new(document, index);
        List<Capture> captures = [];
        foreach (MentionRule[] stage in _stages)
        {
            foreach (MentionRule rule in stage)
            {
                int next = 0;
                for (int at = 0; at < document.Tokens.Length; at++)
                {
                    if (at < next || !CanStart(rule.Pattern, document.Tokens[at], index, at))
                    {
                        continue;
                    }

                    int end = matcher.TryMatch(rule.Pattern, at, captures);
                    if (end > at)
                    {
                        TokenSpan span = Span(captures, new TokenSpan(at, end));
                        found.Add((Make(document, rule, span, captures), rule.Priority));
                        next = span.End;
                    }
                }
            }

            List<Mention> chosen = Choose(found);
            HashSet<Mention> kept = new(chosen, ReferenceEqualityComparer.Instance);
            found.RemoveAll(f => !kept.Contains(f.Mention));
            index.Replace(chosen);
        }

        return index;
    }

    internal static bool CanStart(Pattern pattern, in Token token, MentionIndex index, int at) => pattern.First?.Allows(token, index, at) != false;

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

    private void AddNames(Document document, List<(Mention, int)> found)
    {
        foreach (Name name in document.Names)
        {
            string kind = name.Kind.ToString().ToLowerInvariant();
            TokenSpan span = Phrases.Trim(document, name.Span);
            if (span.Length > 0 && _names.TryGetValue(kind, out string? type))
            {
                found.Add((new Mention(type, span, Phrases.Head(document, span), MentionForm.Named) { Rule = "name" }, NamePriority));
            }
        }
    }

    private static void AddValues(Document document, List<(Mention, int)> found)
    {
        ReadOnlySpan<Value> values = document.Values;
        for (int v = 0; v < values.Length; v++)
        {
            string label = ValueLabels.Of(values[v]);
            string type = values[v] switch
            {
                Quantity => "quantity",
                DateExpression => "date",
                _ => label,
            };
            found.Add((new Mention(type, values[v].Span, Phrases.Head(document, values[v].Span), MentionForm.Value, v) { Label = label, Rule = "value" }, 0));
        }
    }

    /// <summary>Where mentions overlap, the one of higher priority stays, then the longer, then the earlier.</summary>
    private static List<Mention> Choose(List<(Mention Mention, int Priority)> found)
    {
        List<(Mention Mention, int Priority)> order = [.. found];
        order.Sort(static (a, b) => Rank(a, b));
        List<Mention> chosen = [];
        HashSet<int> taken = [];
        foreach ((Mention mention, _) in order)
        {
            bool free = true;
            for (int t = mention.Span.First; t < mention.Span.End && free; t++)
            {
                free = !taken.Contains(t);
            }

            if (!free)
            {
                continue;
            }

            for (int t = mention.Span.First; t < mention.Span.End; t++)
            {
                taken.Add(t);
            }

            chosen.Add(mention);
        }

        return chosen;
    }

    private static int Rank((Mention Mention, int Priority) a, (Mention Mention, int Priority) b)
    {
        int order = b.Priority.CompareTo(a.Priority);
        order = order != 0 ? order : b.Mention.Span.Length.CompareTo(a.Mention.Span.Length);
        order = order != 0 ? order : a.Mention.Span.First.CompareTo(b.Mention.Span.First);
        return order != 0 ? order : string.CompareOrdinal(a.Mention.Rule, b.Mention.Rule);
    }
}
