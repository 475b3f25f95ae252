using Extract.Language;
using Extract.Rules.Definitions;
using Extract.Rules.Grammar;
using Extract.Rules.Matching;
using Extract.Rules.Patterns;

namespace Extract.Rules.Explaining;

/// <summary>
/// Runs single rules again over a document that was read, and tells how far each got and what stopped it. It shares tests, clauses and
/// slots with the matcher, which knows nothing of it. Mention rules see the mentions of all stages. Not thread-safe.
/// </summary>
public sealed class RuleTracer
{
    private readonly Reading _reading;
    private readonly MentionIndex _mentions;
    private readonly Company _company;
    private readonly FrameTracer _frames;
    private readonly PatternTracer _patterns;
    private readonly FillTracer _fills;
    private readonly Dictionary<string, MentionRule> _mentionRules;
    private readonly Dictionary<string, FactRule> _factRules;

    internal RuleTracer(Reading reading, IEnumerable<MentionRule> mentionRules, IEnumerable<FactRule> factRules, StatusWords statusWords, ContextWords contextWords)
    {
        _reading = reading;
        _mentions = new MentionIndex(reading.Document.Tokens.Length);
        _mentions.Replace([.. reading.Mentions]);
        Tree tree = new(reading.Document);
        _company = new Company(reading.Document, _mentions, new LabelNumbers(factRules));
        _frames = new FrameTracer(reading.Document, tree, new SlotMatcher(reading.Document, tree, new ClauseReader(tree), _mentions), _company, _mentions);
        _patterns = new PatternTracer(reading.Document, _mentions);
        ContextScope scope = new(reading.Document, tree, new StatusReader(tree, statusWords), _mentions, contextWords);
        _fills = new FillTracer(reading.Document, scope, _mentions);
        _mentionRules = mentionRules.ToDictionary(r => r.Name, StringComparer.Ordinal);
        _factRules = factRules.ToDictionary(r => r.Name, StringComparer.Ordinal);
    }

    private Document Document => _reading.Document;

    /// <summary>The names of the rules that find a type of fact, in ordinal order.</summary>
    public IEnumerable<string> RulesFor(string factType) =>
        _factRules.Values.Where(r => r.Fact.Name == factType).Select(r => r.Name).Order(StringComparer.Ordinal);

    /// <summary>Whether a rule has a way to fill a role at all.</summary>
    public bool CanFill(string rule, string role) => _factRules.TryGetValue(rule, out FactRule? found)
        && (found.Fills.Any(f => f.Role.Name == role) || found.Constants.Any(c => c.Key == role)
            || found.Slots.Any(s => s.Role?.Name == role) || found.Pattern?.Captures.Contains(role) == true);

    /// <summary>Why a rule that matches at a trigger did not take a mention for a role.</summary>
    /// <param name="place">The tokens that should have filled it.</param>
    public string WhyNotTaken(string rule, string role, int trigger, TokenSpan place)
    {
        if (!CanFill(rule, role))
        {
            return $"it has no way to fill {role}";
        }

        Mention? mention = _mentions.At(place.First);
        ContextFill? fill = _factRules[rule].Fills.FirstOrDefault(f => f.Role.Name == role);
        return mention is null ? $"{Quote.Of(Document, place)} is no mention"
            : fill is not null ? _fills.Explain(fill, trigger, mention)
            : $"{Quote.Of(Document, mention)} is not where the rule looks for {role}";
    }

    /// <summary>How a rule fares in a sentence: one attempt for each word that could evoke it, the best for a pattern; at least one.</summary>
    /// <param name="sentence">Counted from 0.</param>
    public IReadOnlyList<RuleAttempt> Trace(string rule, int sentence)
    {
        if (_mentionRules.TryGetValue(rule, out MentionRule? mention))
        {
            return [Pattern(mention.Origin, mention.Pattern, sentence, (start, total) => Mentioned(mention, start, total))];
        }

        FactRule fact = _factRules[rule];
        return fact.Frame is null
            ? [Pattern(fact.Origin, fact.Pattern!, sentence, (start, total) => Matched(fact, start, total))]
            : Frame(fact, sentence);
    }

    private List<RuleAttempt> Frame(FactRule rule, int sentence)
    {
        List<RuleAttempt> attempts = [];
        TokenSpan span = Document.Sentences[sentence].Span;
        for (int t = span.First; t < span.End; t++)
        {
            if (_frames.Names(rule.Frame!, t))
            {
                int trigger = t;
                attempts.Add(_frames.Trace(rule, t, () => MatchesOf(rule).FirstOrDefault(m => m.Trigger == trigger)));
            }
        }

        if (attempts.Count == 0)
        {
            string lemmas = TestText.Of(rule.Frame!.Lemmas);
            attempts.Add(new RuleAttempt(rule.Origin, sentence, -1, 0, 2, new Failure(FailureKind.Trigger, span.First, $"no word of the sentence is one of {lemmas}")));
        }

        return attempts;
    }

    private RuleAttempt Pattern(RuleOrigin origin, Pattern pattern, int sentence, Func<int, int, RuleAttempt> full)
    {
        TokenSpan span = Document.Sentences[sentence].Span;
        PatternSteps steps = new(pattern.Program);
        RuleAttempt? best = null;
        for (int t = span.First; t < span.End; t++)
        {
            PatternTrace trace = _patterns.Trace(pattern, steps, t);
            RuleAttempt attempt = trace.Failure is null
                ? full(t, steps.Total)
                : new RuleAttempt(origin, sentence, t, trace.Passed, Math.Max(steps.Total, trace.Passed + 1), trace.Failure);
            if (best is null || attempt.Progress > best.Progress || (attempt.Progress == best.Progress && attempt.Passed > best.Passed))
            {
                best = attempt;
            }
        }

        return best is { Passed: > 0 } or { Failure: null }
            ? best
            : new RuleAttempt(origin, sentence, -1, 0, steps.Total, new Failure(FailureKind.Trigger, span.First, "no word of the sentence starts the pattern"));
    }

    private RuleAttempt Matched(FactRule rule, int start, int total)
    {
        int sentence = Document.SentenceOf(start);
        RuleAttempt attempt = new(rule.Origin, sentence, start, total, total + 1, null);
        if (!_company.IsNear(rule, start))
        {
            string labels = string.Join(" or ", rule.Near.Select(n => $"@{n}"));
            return attempt with { Failure = new Failure(FailureKind.Near, start, $"neither this sentence nor the one before mentions {labels}") };
        }

        List<Capture> captures = [];
        PatternRun run = new(PatternMatcher.Of(rule.Pattern!, Document, _mentions), captures);
        run.Begin(0, rule.Taking, [start]);
        run.Next(out _, out int end);
        List<Argument> arguments = [];
        if (end > start && !CaptureReader.Read(Document, rule.Fact, captures, arguments))
        {
            Capture wrong = captures.Skip(arguments.Count).FirstOrDefault(c => rule.Fact.Find(c.Name) is not null);
            string stands = wrong.Mention is { } mention ? Quote.Of(Document, mention) : Quote.Of(Document, wrong.Span);
            return attempt with { Failure = new Failure(FailureKind.Role, wrong.Span.First, $"{stands} cannot fill {wrong.Name} of {rule.Fact.Name}") };
        }

        if (rule.PatternSlots is { } slots && end > start)
        {
            total += FrameTracer.Constraints(slots);
            Failure? failure = _frames.Fill(slots, MatchFinder.Trigger(Document, captures, new TokenSpan(start, end)), arguments, out int filled);
            attempt = attempt with { Passed = attempt.Passed + filled, Total = total + 1, Failure = failure };
            if (failure is not null)
            {
                return attempt;
            }
        }

        if (end > start && ConditionCheck.FirstBroken(Document, rule, arguments, captures) is { } broken)
        {
            return attempt with { Failure = new Failure(FailureKind.Condition, start, $"“{broken.Text}” does not hold") };
        }

        Match? match = MatchesOf(rule).FirstOrDefault(m => m.Evidence.Contains(start));
        return match is not null
            ? attempt with { Total = total, Match = match }
            : attempt with { Failure = new Failure(FailureKind.Overridden, start, $"the rule's match before took {Quote.Of(Document, start)}") };
    }

    private RuleAttempt Mentioned(MentionRule rule, int start, int total)
    {
        RuleAttempt attempt = new(rule.Origin, Document.SentenceOf(start), start, total, total + 1, null);
        for (int t = start; t < start + Math.Max(1, total) && t < Document.Tokens.Length; t++)
        {
            foreach (Mention mention in _mentions.Covering(t))
            {
                return mention.Rule == rule.Name
                    ? attempt with { Total = total }
                    : attempt with { Failure = new Failure(FailureKind.Overridden, t, $"{Quote.Of(Document, mention)} of {Finder(mention)} took these words") };
            }
        }

        return attempt with { Failure = new Failure(FailureKind.Overridden, start, "the words were free in the rule's stage, and another rule's mention lost them") };
    }

    private IEnumerable<Match> MatchesOf(FactRule rule) => (rule.Keeps ? _reading.Matches : _reading.Helpers).Where(m => m.Rule == rule.Name);

    private static string Finder(Mention mention) => mention.Rule is "name" or "value" ? $"the {mention.Rule} recognizer" : $"rule {mention.Rule}";
}
