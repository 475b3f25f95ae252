using Extract.Language;
using Extract.Rules.Definitions;
using Extract.Rules.Grammar;
using Extract.Rules.Paths;

namespace Extract.Rules.Matching;

/// <summary>Matches the slots of one frame at one trigger. Not thread-safe: one per document.</summary>
internal sealed class SlotMatcher
{
    private readonly Document _document;
    private readonly ClauseReader _clauses;
    private readonly MentionIndex _mentions;
    private readonly SlotFit _fit;
    private readonly NameRemarks _remarks;
    private readonly SlotsByOrder _order;
    private readonly PathWalker _paths;
    private readonly List<Argument> _found = [];
    private readonly List<int> _reached = [];

    public SlotMatcher(Document document, Tree tree, ClauseReader clauses, MentionIndex mentions)
    {
        _document = document;
        _clauses = clauses;
        _mentions = mentions;
        _fit = new SlotFit(document, tree, mentions);
        _remarks = new NameRemarks(document, mentions);
        _order = new SlotsByOrder(document, mentions, _fit, _remarks);
        _paths = new PathWalker(tree);
    }

    /// <summary>Fills the slots; false when a required one stays empty.</summary>
    /// <param name="arguments">May hold what the rule's pattern captured, which slots do not take again for the same role.</param>
    /// <param name="used">Tokens that are arguments already.</param>
    /// <param name="observer">Hears how each slot came out; null in ordinary runs.</param>
    public bool TryMatch(Frame frame, int trigger, List<Argument> arguments, List<int> used, ISlotObserver? observer = null)
    {
        Clause clause = _clauses.Read(trigger);
        bool isVerb = frame.Trigger == TriggerKind.Verb || (frame.Trigger == TriggerKind.Pattern && _document.Tokens[trigger].Upos == Upos.Verb);
        foreach (Slot slot in frame.Slots)
        {
            List<Argument> found = _found;
            found.Clear();
            Collect(slot, clause, found, used);
            if (slot.Absent)
            {
                observer?.Tried(slot, clause, found);
                if (found.Count > 0)
                {
                    return false;
                }

                continue;
            }

            if (found.Count == 0 && slot.IsRequired && isVerb)
            {
                _order.ByWordOrder(slot, clause, found, used);
            }

            if (slot.Kind == SlotKind.Oblique && (found.Count == 0 || slot.Role?.IsKey == true) && !slot.Prepositions.Contains(""))
            {
                _order.ByPreposition(slot, clause, found, used);
            }

            Enumerate(slot, clause, found, used);
            observer?.Tried(slot, clause, found);
            if (found.Count == 0 && slot.IsRequired)
            {
                return false;
            }

            if (slot.Role is not null)
            {
                Take(frame, found, arguments);
            }
        }

        return true;
    }

    private static void Take(Frame frame, List<Argument> found, List<Argument> arguments)
    {
        foreach (Argument argument in found)
        {
            bool captured = frame.Trigger == TriggerKind.Pattern
                && arguments.Exists(a => a.Role == argument.Role && ReferenceEquals(a.Mention, argument.Mention) && a.Text == argument.Text);
            if (!captured)
            {
                arguments.Add(argument);
            }
        }
    }

    private void Collect(Slot slot, Clause clause, List<Argument> found, List<int> used)
    {
        switch (slot.Kind)
        {
            case SlotKind.Subject:
                CollectAll(slot, clause.Subjects, found, used);
                break;
            case SlotKind.Object:
                CollectAll(slot, clause.Objects, found, used);
                break;
            case SlotKind.Indirect:
                CollectAll(slot, clause.Indirects, found, used);
                break;
            case SlotKind.Path:
                _paths.Reach(slot.Path!, clause.Trigger, _reached);
                CollectAll(slot, _reached, found, used);
                break;
            default:
                foreach (Oblique oblique in clause.Obliques)
                {
                    if (slot.Prepositions.Contains(oblique.Preposition) && !_remarks.IsNamed(oblique.Parent) && !_remarks.SayWhere(oblique))
                    {
                        _fit.Collect(slot, oblique.Token, found, used);
                    }
                }

                break;
        }
    }

    private void CollectAll(Slot slot, List<int> tokens, List<Argument> found, List<int> used)
    {
        foreach (int token in tokens)
        {
            _fit.Collect(slot, token, found, used);
        }
    }

    /// <summary>Completes an enumeration that the tree broke off: "by plane, train and car".</summary>
    private void Enumerate(Slot slot, Clause clause, List<Argument> found, List<int> used)
    {
        if (found.Count == 0 || found[0].Mention is null)
        {
            return;
        }

        bool left = found[0].Mention!.Span.First < clause.Trigger;
        Mention edge = found[0].Mention!;
        foreach (Argument argument in found)
        {
            if (argument.Mention is { } mention && (left ? mention.Span.First < edge.Span.First : mention.Span.First > edge.Span.First))
            {
                edge = mention;
            }
        }

        if (edge.Form is not (MentionForm.Named or MentionForm.Kind))
        {
            return;
        }

        foreach (Mention one in Lists.Around(_document, _mentions, edge, left))
        {
            SlotFit.Add(found, new Argument(slot.Role?.Name ?? "", one, null, SlotsByOrder.Strength) { Source = ArgumentSource.Enumeration }, used, one.Head);
        }
    }
}
