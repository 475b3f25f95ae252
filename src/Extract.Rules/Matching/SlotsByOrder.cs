using Extract.Language;
using Extract.Rules.Definitions;
using Extract.Rules.Grammar;

namespace Extract.Rules.Matching;

/// <summary>Fills slots that the tree leaves empty from the order of the words, with less confidence. Not thread-safe: one per document.</summary>
internal sealed class SlotsByOrder(Document document, MentionIndex mentions, SlotFit fit, NameRemarks remarks)
{
    /// <summary>How sure the order of words alone is.</summary>
    public const double Strength = 0.7;

    private const int Reach = 14;

    /// <summary>The last resort where the tree has nothing: a fitting mention right before the verb, or after it.</summary>
    public void ByWordOrder(Slot slot, Clause clause, List<Argument> found, List<int> used)
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
                Mention? mention = filter.Label is null || (needsBy && !sawBy) ? null : fit.Covering(filter, t);
                if (mention is null || used.Contains(mention.Head) || (before && AfterPreposition(mention)))
                {
                    continue;
                }

                foreach (Mention one in Lists.Around(document, mentions, mention, before))
                {
                    SlotFit.Add(found, new Argument(slot.Role?.Name ?? "", one, null, Strength) { Source = ArgumentSource.WordOrder }, used, one.Head);
                }

                return;
            }
        }
    }

    /// <summary>"… the parcel across the River Thames": a preposition of the slot after the trigger, and a fitting mention after it, whatever the tree hangs it on.</summary>
    public void ByPreposition(Slot slot, Clause clause, List<Argument> found, List<int> used)
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
                if (remarks.IsNamed(t - 1) && !OpensPhrase(slot, t + 1))
                {
                    // What follows describes the name.
                    return;
                }

                open = false;
            }

            foreach (SlotFilter filter in slot.Alternatives)
            {
                if (open && filter.Label is not null && fit.Covering(filter, t) is { } mention && !used.Contains(mention.Head) && !remarks.FollowsName(mention) && !remarks.IsHomeOfName(mention) && !remarks.IsModifier(mention))
                {
                    SlotFit.Add(found, new Argument(slot.Role?.Name ?? "", mention, null, Strength) { Source = ArgumentSource.Preposition }, used, mention.Head);
                    open = false;
                }
            }
        }
    }

    /// <summary>True when a preposition of the slot, or a remark that leads to one ("and, on horseback, into"), stands at a token.</summary>
    private bool OpensPhrase(Slot slot, int token)
    {
        int t = token < document.Tokens.Length && document.Tokens[token].Upos == Upos.Cconj ? token + 1 : token;
        return t < document.Tokens.Length && (document.Tokens[t].Lower == "," || slot.Prepositions.Contains(document.Tokens[t].Lower));
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
