using Extract.Language;
using Extract.Rules.Definitions;
using Extract.Rules.Matching;

namespace Extract.Rules.Explaining;

/// <summary>Tells why context did not fill a role with a mention (<c>fill:</c>). It judges with the matcher's own scope. Not thread-safe.</summary>
internal sealed class FillTracer(Document document, ContextScope scope, MentionIndex mentions)
{
    private readonly Paragraphs _paragraphs = new(document);

    /// <summary>The first thing that keeps a mention from the role, or that another was nearer.</summary>
    public string Explain(ContextFill fill, int trigger, Mention mention)
    {
        string text = Quote.Of(document, mention.Span);
        if (mention.Form == MentionForm.Pronoun)
        {
            return $"{text} is a pronoun, and context fills roles with none";
        }

        if (!fill.Labels.Contains(mention.Label))
        {
            return $"{text} is @{mention.Label}, and context fills {fill.Role.Name} with {string.Join(" or ", fill.Labels.Select(l => $"@{l}"))}";
        }

        int back = document.SentenceOf(trigger) - document.SentenceOf(mention.Span.First);
        if (back > 0 && fill.Lookback == Lookback.Topic)
        {
            return Topic(trigger, mention, text);
        }

        if (fill.Role.EntityTypes.Count > 0 && !scope.IsPlaced(mention))
        {
            return $"no preposition of place stands before {text}";
        }

        if (fill.Role.EntityTypes.Count > 0 && scope.IsContainer(mention))
        {
            return $"{text} only says where the one before it lies";
        }

        return back == 0 ? Within(fill, trigger, mention, text) : Before(fill, trigger, mention, back, text);
    }

    private string Topic(int trigger, Mention mention, string text)
    {
        int sentence = document.SentenceOf(mention.Span.First);
        return sentence != _paragraphs.First(document.SentenceOf(trigger)) && !_paragraphs.Headings(document.SentenceOf(trigger)).Contains(sentence)
                ? $"{text} stands neither in the paragraph's first sentence nor in the heading above, and the rule wants the topic"
            : scope.IsTopic(mention, trigger) ? $"another mention is the topic before {text}, or one of unless: is filled"
            : $"{text} stands in a remark, where something was said or where another place lies, and is no topic";
    }

    private string Within(ContextFill fill, int trigger, Mention mention, string text) => scope.Of(mention, trigger) switch
    {
        Reach.Closed => $"{text} stands in a remark about something else, tells when something was said, or is a bare year",
        Reach.Other when fill.Before < 0 => $"{text} stands in another clause, and the rule looks in its own for {fill.Role.Name}",
        Reach.Other when scope.IsLocated(mention) => $"{text} stands in another clause",
        _ => $"another {fill.Role.Name} is nearer than {text}, or one of unless: is filled",
    };

    private string Before(ContextFill fill, int trigger, Mention mention, int back, string text)
    {
        if (back < 0)
        {
            return $"{text} stands in a later sentence";
        }

        int own = document.SentenceOf(trigger);
        int reach = scope.IsFlashback(trigger) ? 0 : fill.Lookback == Lookback.Paragraph ? own - _paragraphs.First(own) : Math.Max(0, fill.Before);
        if (back > reach && fill.Lookback == Lookback.Paragraph && reach > 0)
        {
            return $"{text} stands before the paragraph, to whose start the rule looks back for {fill.Role.Name}";
        }

        if (back > reach)
        {
            return $"{text} stands {Sentences(back)} before, and the rule looks back {Sentences(reach)} for {fill.Role.Name}";
        }

        TokenSpan sentence = document.Sentences[document.SentenceOf(mention.Span.First)].Span;
        bool beside = fill.Beside.Length == 0 || Enumerable.Range(sentence.First, sentence.Length).Any(t => mentions.StartingAt(t) is [{ } m] && fill.Beside.Contains(m.Label));
        if (!beside)
        {
            return $"the sentence of {text} mentions none of {string.Join(", ", fill.Beside.Select(l => $"@{l}"))}";
        }

        return scope.IsFree(mention, trigger)
            ? $"another {fill.Role.Name} is nearer than {text}"
            : $"{text} stands in a remark, a flashback, what somebody said or a clause of another status";
    }

    private static string Sentences(int count) => count == 1 ? "1 sentence" : FormattableString.Invariant($"{count} sentences");
}
