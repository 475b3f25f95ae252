using Extract.Language;
using Extract.Rules.Definitions;
using Extract.Rules.Grammar;
using Extract.Rules.Schema;

namespace Extract.Rules.Matching;

/// <summary>
/// Fills roles that a rule leaves open from what stands around: the clause, the sentence, then the sentences before or the topic.
/// Not thread-safe: one per document.
/// </summary>
internal sealed class ContextFiller(Document document, ContextScope scope, MentionIndex mentions)
{
    private const int OtherClause = 12;
    private const int LeftOfTrigger = 2;
    private const double ByTopic = 0.6;

    private readonly Paragraphs _paragraphs = new(document);

    /// <summary>Adds arguments for each role of <paramref name="fills"/> that has none yet and for which something fits.</summary>
    public void Fill(ContextFill[] fills, int trigger, List<Argument> arguments)
    {
        foreach (ContextFill fill in fills)
        {
            if (!arguments.Exists(a => a.Role == fill.Role.Name || fill.Unless.Contains(a.Role)))
            {
                Fill(fill, trigger, arguments);
            }
        }
    }

    private void Fill(ContextFill fill, int trigger, List<Argument> arguments)
    {
        int sentence = document.SentenceOf(trigger);
        Mention? best = Nearest(fill, trigger, document.Sentences[sentence].Span, arguments);
        double strength = 0.9;
        int reach = scope.IsFlashback(trigger) ? 0 : fill.Lookback == Lookback.Paragraph ? sentence - _paragraphs.First(sentence) : fill.Before;
        for (int back = 1; best is null && back <= reach && sentence - back >= 0; back++)
        {
            TokenSpan before = document.Sentences[sentence - back].Span;
            best = IsBeside(fill, before) ? Last(fill, trigger, before, arguments) : null;
            strength = Math.Max(0.4, 0.8 - (0.08 * back));
        }

        if (best is null && fill.Lookback == Lookback.Topic)
        {
            best = Topic(fill, trigger, arguments);
            strength = ByTopic;
        }

        if (best is null)
        {
            return;
        }

        bool many = best.Form == MentionForm.Named && !fill.Role.IsKey;
        foreach (Mention mention in many ? Lists.Around(document, mentions, best, false) : [best])
        {
            arguments.Add(new Argument(fill.Role.Name, mention, null, strength) { Source = ArgumentSource.Context });
        }
    }

    private Mention? Nearest(ContextFill fill, int trigger, TokenSpan sentence, List<Argument> arguments)
    {
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

                Reach reach = scope.Of(mention, trigger);
                if (reach == Reach.Closed || (reach == Reach.Other && (fill.Before < 0 || scope.IsLocated(mention))))
                {
                    continue;
                }

                bool left = mention.Span.First < trigger;
                int distance = left ? trigger - mention.Span.End + 1 + LeftOfTrigger : mention.Span.First - trigger;
                distance += reach == Reach.Same ? 0 : OtherClause;
                if (distance < least)
                {
                    least = distance;
                    best = mention;
                }
            }
        }

        return best;
    }

    private Mention? Last(ContextFill fill, int trigger, TokenSpan sentence, List<Argument> arguments)
    {
        Mention? last = null;
        for (int t = sentence.First; t < sentence.End; t++)
        {
            foreach (Mention mention in mentions.StartingAt(t))
            {
                last = Fits(fill, mention, arguments) && scope.IsFree(mention, trigger) ? mention : last;
            }
        }

        return last;
    }

    /// <summary>The first fitting mention of the paragraph's first sentence, or else of a heading above.</summary>
    private Mention? Topic(ContextFill fill, int trigger, List<Argument> arguments)
    {
        int sentence = document.SentenceOf(trigger);
        int first = _paragraphs.First(sentence);
        foreach (int at in (IEnumerable<int>)(first < sentence ? [first, .. _paragraphs.Headings(sentence)] : _paragraphs.Headings(sentence)))
        {
            TokenSpan span = document.Sentences[at].Span;
            for (int t = span.First; t < span.End; t++)
            {
                foreach (Mention mention in mentions.StartingAt(t))
                {
                    if (IsOfLabel(fill, mention, arguments) && scope.IsTopic(mention, trigger))
                    {
                        return mention;
                    }
                }
            }
        }

        return null;
    }

    private bool Fits(ContextFill fill, Mention mention, List<Argument> arguments) =>
        IsOfLabel(fill, mention, arguments) && (fill.Role.EntityTypes.Count == 0 || (scope.IsPlaced(mention) && !scope.IsContainer(mention)));

    private static bool IsOfLabel(ContextFill fill, Mention mention, List<Argument> arguments)
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

    private bool IsBeside(ContextFill fill, TokenSpan sentence)
    {
        for (int t = sentence.First; fill.Beside.Length > 0 && t < sentence.End; t++)
        {
            foreach (Mention mention in mentions.StartingAt(t))
            {
                if (Contains(fill.Beside, mention.Label))
                {
                    return true;
                }
            }
        }

        return fill.Beside.Length == 0;
    }

    private static bool Contains(string[] labels, string label)
    {
        for (int i = 0; i < labels.Length; i++)
        {
            if (labels[i] == label)
            {
                return true;
            }
        }

        return false;
    }
}
