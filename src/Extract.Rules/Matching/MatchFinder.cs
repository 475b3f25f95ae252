using Extract.Language;
using Extract.Rules.Definitions;
using Extract.Rules.Grammar;
using Extract.Rules.Learned;
using Extract.Rules.Patterns;
using Extract.Rules.Schema;

namespace Extract.Rules.Matching;

/// <summary>Runs the fact rules over a document whose mentions are found. Thread-safe.</summary>
internal sealed class MatchFinder
{
    private readonly Dictionary<string, FactRule> _rules;
    private readonly FactStage[] _stages;
    private readonly int _patterns;
    private readonly LabelNumbers _labels;
    private readonly bool _helps;
    private readonly bool _fillsByWeights;
    private readonly StatusWords _statusWords;
    private readonly LearnedFinder _learned;
    private readonly ContextWords _contextWords;

    public MatchFinder(IReadOnlyList<FactRule> rules, StatusWords statusWords, ContextWords contextWords, LearnedFinder learned)
    {
        _learned = learned;
        _contextWords = contextWords;
        _statusWords = statusWords;
        _rules = rules.Concat(learned.Rules).ToDictionary(r => r.Name, StringComparer.Ordinal);
        _fillsByWeights = _rules.Values.Any(r => r.Fills.Any(f => f.Model?.Weights is not null));
        _labels = new LabelNumbers(rules);
        _stages = [.. rules.GroupBy(r => r.Stage.Number).OrderBy(g => g.Key).Select(g => new FactStage(g, _labels))];
        _helps = rules.Any(r => !r.Keeps);
        _patterns = _stages.Sum(s => s.PatternRules.Length);
    }

    /// <summary>The patterns of each stage, as <see cref="PatternIndex"/> wants them.</summary>
    public IEnumerable<Pattern[]> Patterns => _stages.Select(s => s.Patterns);

    /// <param name="scan">Has read the document's words; its last patterns are <see cref="Patterns"/>.</param>
    /// <param name="first">The number of the first stage in the scan.</param>
    public Reading Find(Document document, MentionIndex mentions, PatternScan scan, int first)
    {
        Tree tree = new(document);
        StatusReader statuses = new(tree, _statusWords);
        ClauseReader clauses = new(tree);
        SlotMatcher slots = new(document, tree, clauses, mentions);
        ContextScope scope = new(document, tree, statuses, mentions, _contextWords);
        ContextFiller filler = new(document, scope, mentions);
        MatchMaker maker = new(document, statuses, filler, new Attribution(document, tree, clauses, statuses, mentions, _contextWords.Sayings));
        PatternRun run = new(new PatternMatcher(document, mentions, scan), scan.Captures);
        MatchLayer layer = new(document, mentions);
        int pattern = scan.Count - _patterns;
        for (int s = 0; s < _stages.Length; s++)
        {
            for (int round = 0; round < Stage.RoundLimit && (round == 0 || _stages[s].Repeats); round++)
            {
                Company company = new(document, mentions, _labels);
                scan.Begin(mentions, first + s);
                FindFrames(document, _stages[s], round, new FrameFinder(document, tree, slots, company, maker), layer.Found);
                FindPatterns(document, _stages[s], round, pattern, run, scan, company, slots, maker, layer.Found);
                if (!layer.Close(_rules))
                {
                    break;
                }
            }

            pattern += _stages[s].PatternRules.Length;
        }

        List<Match> matches = layer.Matches;
        _learned.Find(document, tree, statuses, mentions, maker, matches);
        matches.Sort(static (a, b) => a.Trigger != b.Trigger ? a.Trigger.CompareTo(b.Trigger) : string.CompareOrdinal(a.Rule, b.Rule));
        new ToldFiller(document, statuses, _rules).Fill(matches);
        if (_fillsByWeights)
        {
            new LearnedFiller(document, tree, statuses, mentions, scope, _learned.Classes, _rules).Fill(matches);
        }

        List<Match> helpers = _helps ? matches.FindAll(m => !_rules[m.Rule].Keeps) : [];
        if (helpers.Count > 0)
        {
            matches.RemoveAll(m => !_rules[m.Rule].Keeps);
        }

        return new Reading(document, mentions.All, matches) { Helpers = helpers, Index = mentions };
    }

    /// <summary>What may fill the roles that a document's matches leave to context.</summary>
    public IEnumerable<FillCandidate> FillCandidates(Reading reading)
    {
        Document document = reading.Document;
        MentionIndex mentions = reading.Index ?? throw new ArgumentException("no reading of rules", nameof(reading));
        Tree tree = new(document);
        StatusReader statuses = new(tree, _statusWords);
        ContextScope scope = new(document, tree, statuses, mentions, _contextWords);
        return new LearnedFiller(document, tree, statuses, mentions, scope, _learned.Classes, _rules).Candidates(reading.Matches);
    }

    private static void FindFrames(Document document, FactStage stage, int round, FrameFinder finder, List<Match> matches)
    {
        for (int t = 0; t < document.Tokens.Length; t++)
        {
            finder.Find(stage.RulesOf(document.Tokens[t]), t, round, matches);
            finder.Find(stage.EveryRules, t, round, matches);
        }
    }

    private static void FindPatterns(Document document, FactStage stage, int round, int first, PatternRun run, PatternScan scan, Company company, SlotMatcher slots, MatchMaker maker, List<Match> matches)
    {
        List<int> used = [];
        int last = first + stage.PatternRules.Length;
        for (int r = scan.Next(first, last); r >= 0; r = scan.Next(r + 1, last))
        {
            EvokedRule evoked = stage.PatternRules[r - first];
            FactRule rule = evoked.Rule;
            if (round > 0 && !rule.Stage.Repeats)
            {
                continue;
            }

            List<int> starts = scan.Starts(r);
            if (starts.Count > 0 && rule.Near.Count > 0)
            {
                starts.RemoveAll(t => !company.IsNear(evoked, document.SentenceOf(t)));
            }

            if (starts.Count == 0)
            {
                continue;
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
