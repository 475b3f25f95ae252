using Extract.Language;
using Extract.Rules.Definitions;
using Extract.Rules.Grammar;

namespace Extract.Rules.Matching;

/// <summary>
/// Fills roles that a rule leaves open from what stands around: the clause, the sentence, then the sentences before.
/// Not thread-safe: one per document.
/// </summary>
internal sealed class ContextFiller(Document document, StatusReader statuses, MentionIndex mentions)
{
    private const int OtherClause = 12;
    private const int LeftOfTrigger = 2;

    /// <summary>Adds an argument for each role of <paramref name="fills"/> that has none yet and for which something fits.</summary>
    public void Fill(IReadOnlyList<ContextFill> fills, int trigger, List<Argument> arguments)
    {
        foreach (ContextFill fill in fills)
        {
            if (arguments.Exists(a => a.Role == fill.Role.Name))
            {
                continue;
            }

            if (Find(fill, trigger, arguments) is { } argument)
            {
                arguments.Add(argument);
            }
        }
    }

    private Argument? Find(ContextFill fill, int trigger, List<Argument> arguments)
    {
        int sentence = document.SentenceOf(trigger);
        Mention? best = Nearest(fill, trigger, document.Sentences[sentence].Span, arguments);
        if (best is not null)
        {
            return new Argument(fill.Role.Name, best, null, 0.9);
        }

        for (int back = 1; back <= fill.Before && sentence - back >= 0; back++)
        {
            Mention? last = Last(fill, document.Sentences[sentence - back].Span, arguments);
            if (last is not null)
            {
                return new Argument(fill.Role.Name, last, null, Math.Max(0.4, 0.8 - (0.08 * back)));
            }
        }

        return null;
    }

    private Mention? Nearest(ContextFill fill, int trigger, TokenSpan sentence, List<Argument> arguments)
    {
        int clause = statuses.Predicate(trigger);
        Mention? best = null;
        int least = int.MaxValue;
        for (int t = sentence.First; t < sentence.End; t++)
        {
            foreach (Mention mention in mentions.StartingAt(t))
            {
                if (!Fits(fill, mention, arguments))
                {
                    continue;
                }

                bool left = mention.Span.First < trigger;
                int distance = left ? trigger - mention.Span.End + 1 + LeftOfTrigger : mention.Span.First - trigger;
                bool same = statuses.Predicate(mention.Head) == clause;
                if (!same && fill.Before < 0)
                {
                    continue;
                }

                distance += same ? 0 : OtherClause;
                if (distance < least)
                {
                    least = distance;
                    best = mention;
                }
            }
        }

        return best;
    }

    private Mention? Last(ContextFill fill, TokenSpan sentence, List<Argument> arguments)
    {
        Mention? last = null;
        for (int t = sentence.First; t < sentence.End; t++)
        {
            foreach (Mention mention in mentions.StartingAt(t))
            {
                last = Fits(fill, mention, arguments) ? mention : last;
            }
        }

        return last;
    }

    private static bool Fits(ContextFill fill, Mention mention, List<Argument> arguments)
    {
        if (mention.Form is MentionForm.Pronoun || !Contains(fill.Labels, mention.Label))
        {
            return false;
        }

        foreach (Argument argument in arguments)
        {
            if (ReferenceEquals(argument.Mention, mention))
            {
                return false;
            }
        }

        return true;
    }

    private static bool Contains(IReadOnlyList<string> labels, string label)
    {
        for (int i = 0; i < labels.Count; i++)
        {
            if (labels[i] == label)
            {
                return true;
            }
        }

        return false;
    }
}
