using Extract.Language;
using Extract.Rules.Definitions;
using Extract.Rules.Grammar;
using Extract.Rules.Patterns;
using Extract.Rules.Schema;

namespace Extract.Rules.Matching;

/// <summary>Runs the fact rules over a document whose mentions are found. Thread-safe.</summary>
internal sealed class MatchFinder
{
    private readonly Dictionary<string, FactRule> _rules;
    private readonly FactRule[] _patternRules;
    private readonly Dictionary<string, List<FactRule>> _frameRules = new(StringComparer.Ordinal);
    private readonly StatusWords _statusWords;
    private readonly List<FactRule> _everyRules;
    private readonly ContextWords _contextWords;

    public MatchFinder(IReadOnlyList<FactRule> rules, StatusWords statusWords, ContextWords contextWords)
    {
        _contextWords = contextWords;
        _statusWords = statusWords;
        _rules = rules.ToDictionary(r => r.Name, StringComparer.Ordinal);
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

    /// <summary>The patterns, as <see cref="PatternIndex"/> wants them.</summary>
    public Pattern[] Patterns => Array.ConvertAll(_patternRules, r => r.Pattern!);

    /// <param name="scan">Has read the document's words; its last patterns are <see cref="Patterns"/>.</param>
    public List<Match> Find(Document document, MentionIndex mentions, PatternScan scan)
    {
        Tree tree = new(document);
        StatusReader statuses = new(tree, _statusWords);
        ClauseReader clauses = new(tree);
        SlotMatcher slots = new(document, tree, clauses, mentions);
        ContextFiller filler = new(document, new ContextScope(document, tree, statuses, mentions, _contextWords), mentions);
        MatchMaker maker = new(document, statuses, filler, new Attribution(document, tree, clauses, statuses, mentions, _contextWords.Sayings));
        List<Match> matches = [];
        Company company = new(document, mentions);
        FindFrames(document, new FrameFinder(document, tree, slots, company, maker), matches);
        FindPatterns(document, new PatternRun(new PatternMatcher(document, mentions, scan), scan.Captures), scan, company, slots, maker, matches);
        matches.Sort(static (a, b) => a.Trigger != b.Trigger ? a.Trigger.CompareTo(b.Trigger) : string.CompareOrdinal(a.Rule, b.Rule));
        new ToldFiller(document, statuses, _rules).Fill(matches);
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

    private void FindPatterns(Document document, PatternRun run, PatternScan scan, Company company, SlotMatcher slots, MatchMaker maker, List<Match> matches)
    {
        List<int> used = [];
        int first = scan.Count - _patternRules.Length;
        for (int r = scan.Next(first, scan.Count); r >= 0; r = scan.Next(r + 1, scan.Count))
        {
            FactRule rule = _patternRules[r - first];
            List<int> starts = scan.Starts(r);
            if (rule.Near.Count > 0)
            {
                starts.RemoveAll(t => !company.IsNear(rule, t));
            }

            run.Begin(r, rule.Taking, starts);
            while (run.Next(out int t, out int end))
            {
                List<Argument> arguments = [];
                if (!CaptureReader.Read(document, rule.Fact, scan.Captures, arguments))
                {
                    continue;
                }

                used.Clear();
                int trigger = Trigger(document, scan.Captures, new TokenSpan(t, end));
                if ((rule.PatternSlots is null || FillSlots(slots, rule.PatternSlots, trigger, arguments, used))
                    && (rule.Conditions.Count == 0 || ConditionCheck.FirstBroken(document, rule, arguments, scan.Captures) is null))
                {
                    matches.Add(maker.Make(rule, trigger, new TokenSpan(t, end), arguments, used, scan.Captures));
                    run.From = end;
                }
            }
        }
    }

    /// <summary>Fills the slots of a pattern rule; what the pattern captured is no argument a second time.</summary>
    internal static bool FillSlots(SlotMatcher slots, Frame frame, int trigger, List<Argument> arguments, List<int> used, ISlotObserver? observer = null)
    {
        foreach (Argument argument in arguments)
        {
            if (argument.Mention is { } mention)
            {
                used.Add(mention.Head);
            }
        }

        return slots.TryMatch(frame, trigger, arguments, used, observer);
    }

    internal static int Trigger(Document document, List<Capture> captures, TokenSpan whole)
    {
        foreach (Capture capture in captures)
        {
            if (capture.Name == "_trigger" && capture.Span.Length > 0)
            {
                return capture.Span.First;
            }
        }

        return Phrases.Head(document, whole);
    }
}
