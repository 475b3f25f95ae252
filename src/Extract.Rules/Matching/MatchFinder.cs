using Extract.Language;
using Extract.Rules.Definitions;
using Extract.Rules.Grammar;
using Extract.Rules.Patterns;
using Extract.Rules.Schema;

namespace Extract.Rules.Matching;

/// <summary>Runs the fact rules over a document whose mentions are found. Thread-safe.</summary>
internal sealed class MatchFinder
{
    private readonly FactRule[] _patternRules;
    private readonly Dictionary<string, List<FactRule>> _frameRules = new(StringComparer.Ordinal);
    private readonly StatusWords _statusWords;
    private readonly List<FactRule> _everyRules;
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

        _everyRules = _frameRules.GetValueOrDefault(Frame.Every) ?? [];
    }

    public List<Match> Find(Document document, MentionIndex mentions)
    {
        Tree tree = new(document);
        StatusReader statuses = new(tree, _statusWords);
        ClauseReader clauses = new(tree);
        SlotMatcher slots = new(document, tree, clauses, mentions);
        ContextFiller filler = new(document, new ContextScope(document, tree, statuses, mentions, _contextWords), mentions);
        MatchMaker maker = new(document, statuses, filler);
        List<Match> matches = [];
        Company company = new(document, mentions);
        FindFrames(document, new FrameFinder(document, tree, slots, company, maker), matches);
        FindPatterns(document, mentions, company, maker, matches);
        matches.Sort(static (a, b) => a.Trigger != b.Trigger ? a.Trigger.CompareTo(b.Trigger) : string.CompareOrdinal(a.Rule, b.Rule));
        return matches;
    }

    private void FindFrames(Document document, FrameFinder finder, List<Match> matches)
    {
        for (int t = 0; t < document.Tokens.Length; t++)
        {
            finder.Find(RulesOf(document.Tokens[t]), t, matches);
            finder.Find(_everyRules, t, matches);
        }
    }

    private List<FactRule> RulesOf(in Token token) =>
        _frameRules.TryGetValue(token.Lemma, out List<FactRule>? rules) || _frameRules.TryGetValue(token.Lower, out rules) ? rules : [];

    private void FindPatterns(Document document, MentionIndex mentions, Company company, MatchMaker maker, List<Match> matches)
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
                if (end <= t || !company.IsNear(rule, t))
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
