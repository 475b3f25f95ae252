using Extract.Language;
using Extract.Rules.Definitions;
using Extract.Rules.Grammar;
using Extract.Rules.Patterns;
using Extract.Rules.Schema;

namespace Extract.Rules.Matching;

/// <summary>Runs the fact rules over a document whose mentions are found. Thread-safe.</summary>
internal sealed class MatchFinder
{
    private const int LongestList = 40;

    private readonly FactRule[] _patternRules;
    private readonly Dictionary<string, List<FactRule>> _frameRules = new(StringComparer.Ordinal);
    private readonly StatusWords _statusWords;
    private readonly List<FactRule>? _everyRules;
    private readonly ContextWords _contextWords;

    public MatchFinder(IReadOnlyList<FactRule> rules, StatusWords statusWords, ContextWords contextWords)
    {
        _contextWords = contextWords;
        _statusWords = statusWords;
        _patternRules = [.. rules.Where(r => r.Pattern is not null)];
        foreach (FactRule rule in rules.Where(r => r.Frame is not null))
        {
            foreach (string lemma in rule.Frame!.Lemmas)
            {
                if (!_frameRules.TryGetValue(lemma, out List<FactRule>? list))
                {
                    _frameRules.Add(lemma, list = []);
                }

                list.Add(rule);
            }
        }

        _everyRules = _frameRules.GetValueOrDefault(Frame.Every);
    }

    public List<Match> Find(Document document, MentionIndex mentions)
    {
        Tree tree = new(document);
        StatusReader statuses = new(tree, _statusWords);
        ClauseReader clauses = new(tree, statuses);
        SlotMatcher slots = new(document, tree, clauses, mentions);
        ContextFiller filler = new(document, new ContextScope(document, tree, statuses, mentions, _contextWords), mentions);
        MatchMaker maker = new(document, statuses, filler);
        List<Match> matches = [];
        FindFrames(document, tree, mentions, slots, maker, matches);
        FindPatterns(document, mentions, maker, matches);
        matches.Sort(static (a, b) => a.Trigger != b.Trigger ? a.Trigger.CompareTo(b.Trigger) : string.CompareOrdinal(a.Rule, b.Rule));
        return matches;
    }

    private void FindFrames(Document document, Tree tree, MentionIndex mentions, SlotMatcher slots, MatchMaker maker, List<Match> matches)
    {
        List<int> used = [];
        for (int t = 0; t < document.Tokens.Length; t++)
        {
            ref readonly Token token = ref document.Tokens[t];
            FindFrames(RulesOf(token), document, tree, mentions, slots, maker, matches, t, used);
            if (_everyRules is not null && token.Upos == Upos.Verb)
            {
                FindFrames(_everyRules, document, tree, mentions, slots, maker, matches, t, used);
            }
        }
    }

    private List<FactRule>? RulesOf(in Token token) =>
        _frameRules.TryGetValue(token.Lemma, out List<FactRule>? rules) || _frameRules.TryGetValue(token.Lower, out rules) ? rules : null;

    private static void FindFrames(
        List<FactRule>? rules,
        Document document,
        Tree tree,
        MentionIndex mentions,
        SlotMatcher slots,
        MatchMaker maker,
        List<Match> matches,
        int t,
        List<int> used)
    {
        foreach (FactRule rule in rules ?? [])
        {
            if (rule.Frame!.Except.Contains(document.Tokens[t].Lemma) || !Evokes(rule.Frame.Trigger, document, tree, t) || !IsNear(rule, document, mentions, t))
            {
                continue;
            }

            List<Argument> arguments = [];
            used.Clear();
            if (slots.TryMatch(rule.Frame, t, arguments, used))
            {
                matches.Add(maker.Make(rule, t, new TokenSpan(t, t + 1), arguments, used));
            }
        }
    }

    private static bool IsNear(FactRule rule, Document document, MentionIndex mentions, int token)
    {
        if (rule.Near.Count == 0)
        {
            return true;
        }

        int sentence = document.SentenceOf(token);
        int back = Math.Max(0, sentence - 1);
        while (back > 0 && sentence - back < LongestList && document.Tokens[document.Sentences[back].Span.First].Upos is Upos.Punct or Upos.Sym)
        {
            // The items of a list have its heading for company.
            back--;
        }

        int first = document.Sentences[back].Span.First;
        for (int t = first; t < document.Sentences[sentence].Span.End; t++)
        {
            foreach (Mention mention in mentions.StartingAt(t))
            {
                if (mention.Form != MentionForm.Pronoun && rule.Near.Contains(mention.Label))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static bool Evokes(TriggerKind kind, Document document, Tree tree, int t) => kind switch
    {
        TriggerKind.Verb => document.Tokens[t].Upos == Upos.Verb,
        TriggerKind.Noun => document.Tokens[t].Upos is Upos.Noun or Upos.Propn,
        _ => tree.Child(t, "cop") >= 0,
    };

    private void FindPatterns(Document document, MentionIndex mentions, MatchMaker maker, List<Match> matches)
    {
        PatternMatcher matcher = new(document, mentions);
        List<Capture> captures = [];
        List<int> used = [];
        foreach (FactRule rule in _patternRules)
        {
            int next = 0;
            for (int t = 0; t < document.Tokens.Length; t++)
            {
                if (t < next || !MentionFinder.CanStart(rule.Pattern!, document.Tokens[t], mentions, t))
                {
                    continue;
                }

                int end = matcher.TryMatch(rule.Pattern!, t, captures);
                if (end <= t || !IsNear(rule, document, mentions, t))
                {
                    continue;
                }

                List<Argument> arguments = [];
                bool fits = CaptureReader.Read(document, rule.Fact, captures, arguments);
                if (fits)
                {
                    used.Clear();
                    TokenSpan trigger = captures.FirstOrDefault(c => c.Name == "_trigger").Span;
                    int at = trigger.Length > 0 ? trigger.First : Phrases.Head(document, new TokenSpan(t, end));
                    matches.Add(maker.Make(rule, at, new TokenSpan(t, end), arguments, used));
                    next = end;
                }
            }
        }
    }
}
