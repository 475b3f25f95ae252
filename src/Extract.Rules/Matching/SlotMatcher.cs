using Extract.Language;
using Extract.Rules.Definitions;
using Extract.Rules.Grammar;
using Extract.Rules.Patterns;

namespace Extract.Rules.Matching;

/// <summary>Matches one frame at one trigger. Not thread-safe: one per document.</summary>
internal sealed class SlotMatcher(Document document, Tree tree, ClauseReader clauses, MentionIndex mentions)
{
    private const int Reach = 14;
    private const double ByOrder = 0.7;

    private readonly List<Argument> _found = [];
    private readonly NameRemarks _remarks = new(document, mentions);

    /// <summary>Fills the slots; false when a required one stays empty.</summary>
    /// <param name="observer">Hears how each slot came out; null in ordinary runs.</param>
    public bool TryMatch(Frame frame, int trigger, List<Argument> arguments, List<int> used, ISlotObserver? observer = null)
    {
        Clause clause = clauses.Read(trigger);
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

            if (found.Count == 0 && slot.IsRequired && frame.Trigger == TriggerKind.Verb)
            {
                ByWordOrder(slot, clause, found, used);
            }

            if (slot.Kind == SlotKind.Oblique && (found.Count == 0 || slot.Role?.IsKey == true) && !slot.Prepositions.Contains(""))
            {
                ByPreposition(slot, clause, found, used);
            }

            Enumerate(slot, clause, found, used);
            observer?.Tried(slot, clause, found);
            if (found.Count == 0 && slot.IsRequired)
            {
                return false;
            }

            if (slot.Role is not null)
            {
                arguments.AddRange(found);
            }
        }

        return true;
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
            default:
                foreach (Oblique oblique in clause.Obliques)
                {
                    if (slot.Prepositions.Contains(oblique.Preposition) && !_remarks.IsNamed(oblique.Parent) && !_remarks.SayWhere(oblique))
                    {
                        Collect(slot, oblique.Token, found, used);
                    }
                }

                break;
        }
    }

    /// <summary>True when a preposition of the slot, or a remark that leads to one ("and, on horseback, into"), stands at a token.</summary>
    private bool OpensPhrase(Slot slot, int token)
    {
        int t = token < document.Tokens.Length && document.Tokens[token].Upos == Upos.Cconj ? token + 1 : token;
        return t < document.Tokens.Length && (document.Tokens[t].Lower == "," || slot.Prepositions.Contains(document.Tokens[t].Lower));
    }

    private void CollectAll(Slot slot, List<int> tokens, List<Argument> found, List<int> used)
    {
        foreach (int token in tokens)
        {
            Collect(slot, token, found, used);
        }
    }

    private void Collect(Slot slot, int token, List<Argument> found, List<int> used)
    {
        foreach (SlotFilter filter in slot.Alternatives)
        {
            if (filter.Label is null)
            {
                if (TextFits(filter, token, out TokenSpan span))
                {
                    Add(found, new Argument(slot.Role?.Name ?? "", null, Phrases.Singular(document, span)), used, token);
                    return;
                }

                continue;
            }

            if (Find(filter, token) is { } mention)
            {
                Add(found, new Argument(slot.Role?.Name ?? "", mention, null), used, mention.Head);
                return;
            }
        }
    }

    private static void Add(List<Argument> found, Argument argument, List<int> used, int token)
    {
        foreach (Argument other in found)
        {
            if (other.Mention is not null && ReferenceEquals(other.Mention, argument.Mention))
            {
                return;
            }
        }

        found.Add(argument);
        used.Add(token);
    }

    private bool TextFits(SlotFilter filter, int token, out TokenSpan span)
    {
        ref readonly Token word = ref document.Tokens[token];
        span = new TokenSpan(token, token + 1);
        return filter.Lexicon is { } lexicon
            ? lexicon.MatchWord(word, out _)
            : string.Equals(word.Lemma, filter.Lemma, StringComparison.Ordinal) || string.Equals(word.Lower, filter.Lemma, StringComparison.Ordinal);
    }

    /// <summary>The mention that a slot's token heads, or that stands in apposition to it or before it as its name.</summary>
    private Mention? Find(SlotFilter filter, int token)
    {
        if (Covering(filter, token) is { } direct)
        {
            return direct;
        }

        for (int c = tree.FirstChild(token); c >= 0; c = tree.Next(c))
        {
            if (tree.Is(c, "appos") || tree.Is(c, "flat") || tree.Is(c, "compound") || tree.Is(c, "nmod:desc") || tree.Is(c, "dep"))
            {
                if (Covering(filter, c) is { } near && near.Form == MentionForm.Named)
                {
                    return near;
                }
            }
        }

        return null;
    }

    private Mention? Covering(SlotFilter filter, int token)
    {
        foreach (Mention mention in mentions.Covering(token))
        {
            if (mention.Label == filter.Label && filter.Forms.Accepts(mention) && Antecedents.Stands(document, mentions, mention))
            {
                return mention;
            }
        }

        return null;
    }

    /// <summary>The last resort where the tree has nothing: a fitting mention right before the verb, or after it.</summary>
    private void ByWordOrder(Slot slot, Clause clause, List<Argument> found, List<int> used)
    {
        if (slot.Kind is not (SlotKind.Subject or SlotKind.Object))
        {
            return;
        }

        bool before = (slot.Kind == SlotKind.Subject) != clause.IsPassive;
        TokenSpan sentence = document.Sentences[document.SentenceOf(clause.Trigger)].Span;
        bool needsBy = slot.Kind == SlotKind.Subject && clause.IsPassive;
        bool sawBy = false;
        int step = before ? -1 : 1;
        for (int t = clause.Trigger + step, n = 0; n < Reach && sentence.Contains(t); t += step, n++)
        {
            ref readonly Token token = ref document.Tokens[t];
            if (token.Upos == Upos.Verb || token.Lower is ";" or ":" or "\"" or "that")
            {
                return;
            }

            sawBy = token.Upos is Upos.Adp or Upos.Sconj ? token.Lower == "by" : sawBy;
            foreach (SlotFilter filter in slot.Alternatives)
            {
                Mention? mention = filter.Label is null || (needsBy && !sawBy) ? null : Covering(filter, t);
                if (mention is null || used.Contains(mention.Head) || (before && AfterPreposition(mention)))
                {
                    continue;
                }

                foreach (Mention one in Lists.Around(document, mentions, mention, before))
                {
                    Add(found, new Argument(slot.Role?.Name ?? "", one, null, ByOrder) { Source = ArgumentSource.WordOrder }, used, one.Head);
                }

                return;
            }
        }
    }

    /// <summary>"… the torch across the River Thames": a preposition of the slot after the trigger, and a fitting mention after it, whatever the tree hangs it on.</summary>
    private void ByPreposition(Slot slot, Clause clause, List<Argument> found, List<int> used)
    {
        TokenSpan sentence = document.Sentences[document.SentenceOf(clause.Trigger)].Span;
        bool open = false;
        for (int t = clause.Trigger + 1, n = 0; n < Reach && t < sentence.End; t++, n++)
        {
            ref readonly Token token = ref document.Tokens[t];
            if (token.Upos == Upos.Verb || token.Lower is ";" or ":" or "\"" or "that" or "who" or "which" or "where" or "when")
            {
                return;
            }

            if (token.Upos is Upos.Adp or Upos.Part or Upos.Sconj)
            {
                open = slot.Prepositions.Contains(token.Lower) || (open && token.Lower == "of");
            }
            else if (token.Lower == ",")
            {
                if (_remarks.IsNamed(t - 1) && !OpensPhrase(slot, t + 1))
                {
                    // What follows describes the name.
                    return;
                }

                open = false;
            }

            foreach (SlotFilter filter in slot.Alternatives)
            {
                if (open && filter.Label is not null && Covering(filter, t) is { } mention && !used.Contains(mention.Head) && !_remarks.FollowsName(mention) && !_remarks.IsHomeOfName(mention) && !_remarks.IsModifier(mention))
                {
                    Add(found, new Argument(slot.Role?.Name ?? "", mention, null, ByOrder) { Source = ArgumentSource.Preposition }, used, mention.Head);
                    open = false;
                }
            }
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

        foreach (Mention one in Lists.Around(document, mentions, edge, left))
        {
            Add(found, new Argument(slot.Role?.Name ?? "", one, null, ByOrder) { Source = ArgumentSource.Enumeration }, used, one.Head);
        }
    }

    private bool AfterPreposition(Mention mention)
    {
        for (int t = mention.Span.First - 1; t >= 0 && t >= mention.Span.First - 3; t--)
        {
            if (document.Tokens[t].Upos == Upos.Adp)
            {
                return true;
            }

            if (document.Tokens[t].Upos is not (Upos.Det or Upos.Adj))
            {
                return false;
            }
        }

        return false;
    }
}
