using Extract.Language;
using Extract.Rules.Definitions;
using Extract.Rules.Grammar;
using Extract.Rules.Matching;

namespace Extract.Rules.Explaining;

/// <summary>Runs one frame rule at a word and tells which constraint failed first. Not thread-safe.</summary>
internal sealed class FrameTracer(Document document, Tree tree, SlotMatcher slots, Company company, MentionIndex mentions) : ISlotObserver
{
    private Slot? _slot;
    private Clause? _clause;
    private Argument? _last;
    private int _filled;
    private readonly PathTracer _paths = new(document, tree);

    /// <summary>Whether a word may evoke a frame, whatever its part of speech.</summary>
    public bool Names(Frame frame, int token)
    {
        ref readonly Token word = ref document.Tokens[token];
        return frame.Lemmas.Contains(word.Lemma) || frame.Lemmas.Contains(word.Lower)
            || (frame.Lemmas.Contains(Frame.Every) && word.Upos == Upos.Verb && frame.Trigger == TriggerKind.Verb);
    }

    public RuleAttempt Trace(FactRule rule, int trigger, Func<Match?> match)
    {
        Frame frame = rule.Frame!;
        int total = 2 + (rule.Near.Count > 0 ? 1 : 0) + Constraints(frame);
        RuleAttempt Attempt(int passed, Failure? failure) =>
            new(rule.Origin, document.SentenceOf(trigger), trigger, passed, total, failure, failure is null ? match() : null);

        ref readonly Token word = ref document.Tokens[trigger];
        if (frame.Except.Contains(word.Lemma))
        {
            return Attempt(1, new Failure(FailureKind.TriggerTest, trigger, $"{Quote.Of(document, trigger)} is among the rule's exceptions"));
        }

        if (!FrameFinder.Evokes(document, tree, frame.Trigger, trigger))
        {
            string wanted = frame.Trigger switch
            {
                TriggerKind.Copula => "no form of “to be” makes it a predicate, as the rule wants",
                TriggerKind.Noun => "the rule wants a noun",
                _ => "the rule wants a verb",
            };
            return Attempt(1, new Failure(FailureKind.TriggerTest, trigger, $"{Quote.Of(document, trigger)} is read as {word.Upos.ToString().ToUpperInvariant()}; {wanted}"));
        }

        if (!company.IsNear(rule, trigger))
        {
            string labels = string.Join(" or ", rule.Near.Select(n => $"@{n}"));
            return Attempt(2, new Failure(FailureKind.Near, trigger, $"neither this sentence nor the one before mentions {labels}"));
        }

        List<Argument> arguments = [];
        Failure? failure = Fill(frame, trigger, arguments, out int filled);
        if (failure is null && ConditionCheck.FirstBroken(document, rule, arguments, []) is { } broken)
        {
            return Attempt(total, new Failure(FailureKind.Condition, trigger, $"“{broken.Text}” does not hold")) with { Total = total + 1 };
        }

        return Attempt(total - Constraints(frame) + filled, failure);
    }

    /// <summary>How many slots of a frame can fail.</summary>
    public static int Constraints(Frame frame) => frame.Slots.Count(s => s.IsRequired || s.Absent);

    /// <summary>What keeps a frame's slots from being filled at a trigger; null when all are.</summary>
    /// <param name="arguments">What the rule's pattern captured; gets what the slots hold.</param>
    /// <param name="filled">How many of the <see cref="Constraints"/> hold.</param>
    public Failure? Fill(Frame frame, int trigger, List<Argument> arguments, out int filled)
    {
        (_slot, _clause, _last, _filled) = (null, null, null, 0);
        bool matched = MatchFinder.FillSlots(slots, frame, trigger, arguments, [], this);
        filled = matched ? Constraints(frame) : _filled;
        return matched ? null : Explain();
    }

    void ISlotObserver.Tried(Slot slot, Clause clause, IReadOnlyList<Argument> found)
    {
        (_slot, _clause, _last) = (slot, clause, found.Count > 0 ? found[0] : null);
        _filled += slot.Absent == (found.Count == 0) && (slot.Absent || slot.IsRequired) ? 1 : 0;
    }

    private Failure Explain()
    {
        Slot slot = _slot!;
        Clause clause = _clause!;
        string verb = Quote.Of(document, clause.Trigger);
        string wanted = $"{Quote.Name(slot)} {Quote.Filters(slot)}";
        if (slot.Absent)
        {
            string there = _last?.Mention is { } unwanted ? Quote.Of(document, unwanted) : $"“{_last?.Text}”";
            return new Failure(FailureKind.Unwanted, _last?.Mention?.Head ?? clause.Trigger, $"{verb} must have no {wanted}, but {there} is one");
        }

        List<int> tokens = slot.Kind switch
        {
            SlotKind.Subject => clause.Subjects,
            SlotKind.Object => clause.Objects,
            SlotKind.Indirect => clause.Indirects,
            SlotKind.Path => _paths.Ends(slot.Path!, clause.Trigger),
            _ => [.. clause.Obliques.Where(o => slot.Prepositions.Contains(o.Preposition)).Select(o => o.Token)],
        };
        if (tokens.Count == 0 && slot.Path is { } path)
        {
            return _paths.Explain(path, clause.Trigger, wanted);
        }

        if (tokens.Count == 0)
        {
            return new Failure(FailureKind.Path, clause.Trigger, $"{verb} has no {wanted} in the tree; {Has(clause)}");
        }

        Mention? other = tokens.Select(mentions.At).FirstOrDefault(m => m is not null);
        string stands = other is null ? $"{string.Join(", ", tokens.Select(t => Quote.Of(document, t)))}, which is no mention" : Quote.Of(document, other);
        bool fits = other is not null && slot.Alternatives.Any(f => f.Label == other.Label);
        string why = !fits ? "" : other!.NeedsAntecedent ? "; it stands for nothing named shortly before" : slot.Kind == SlotKind.Oblique ? "; it only describes the name before it" : "";
        return new Failure(FailureKind.EntityType, other?.Head ?? tokens[0], $"{verb} wants {wanted}; its {Quote.Name(slot)} is {stands}{why}");
    }

    /// <summary>What a trigger has in the tree, in few words.</summary>
    private string Has(Clause clause)
    {
        List<string> parts = [];
        parts.AddRange(clause.Subjects.Select(t => $"subject {Quote.Of(document, t)}"));
        parts.AddRange(clause.Objects.Select(t => $"object {Quote.Of(document, t)}"));
        parts.AddRange(clause.Indirects.Select(t => $"indirect {Quote.Of(document, t)}"));
        parts.AddRange(clause.Obliques.Select(o => $"{(o.Preposition.Length == 0 ? "-" : o.Preposition)} {Quote.Of(document, o.Token)}"));
        return parts.Count == 0 ? "it has no arguments" : $"it has {string.Join(", ", parts)}";
    }
}
