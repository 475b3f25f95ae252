using Extract.Evaluation.Judging;
using Extract.Knowledge;
using Extract.Language;
using Extract.Language.Values;
using Extract.Rules.Learned;
using Extract.Rules.Matching;

namespace Extract.Training.Rules;

/// <summary>Tells by the gold of an article whether a mention tells a fact.</summary>
internal sealed class CandidateLabels(LabelledArticle article, KnowledgeBase knowledge, Document document)
{
    private readonly Dictionary<(int Start, int End), Entity> _entities = knowledge.Entities
        .SelectMany(entity => entity.Mentions.Select(mention => (Place: (mention.Start, mention.End), Entity: entity)))
        .GroupBy(pair => pair.Place)
        .ToDictionary(group => group.Key, group => group.First().Entity);

    /// <summary>Null where gold does not decide: the fact is optional, or shown by words elsewhere.</summary>
    public bool? Of(LearnedRule rule, Mention mention)
    {
        if (ValueOf(mention) is not { } value)
        {
            return null;
        }

        string sentence = Folded(document.TextOf(document.Sentences[document.SentenceOf(mention.Head)].Span));
        bool elsewhere = false;
        foreach (JudgedFact fact in article.Gold.Facts)
        {
            if (fact.Type != rule.FactType || !HasConstants(fact, rule) || !fact.Slots.Any(slot => slot.Role == rule.Role && slot.Value.Agrees(value)))
            {
                continue;
            }

            string evidence = Folded(fact.Evidence);
            bool here = evidence.Length > 0 && (sentence.Contains(evidence, StringComparison.Ordinal) || evidence.Contains(sentence, StringComparison.Ordinal));
            if (here && !fact.Optional)
            {
                return true;
            }

            elsewhere = true;
        }

        return elsewhere ? null : false;
    }

    private static bool HasConstants(JudgedFact fact, LearnedRule rule) =>
        rule.Constants.All(constant => fact.Slots.Any(slot => slot.Role == constant.Key && slot.Value.Agrees(SlotValue.Text(constant.Value))));

    private SlotValue? ValueOf(Mention mention)
    {
        if (mention.Value >= 0)
        {
            return document.Values[mention.Value] switch
            {
                Quantity quantity => SlotValue.Quantity(quantity.Amount, quantity.Unit ?? ""),
                LengthOfTime length => SlotValue.Duration(length.Length.ToString()),
                _ => null,
            };
        }

        (int, int) place = (document.Tokens[mention.Span.First].Start, document.Tokens[mention.Span.End - 1].End);
        return _entities.TryGetValue(place, out Entity? entity) ? SlotValue.Entity([entity.Name, .. entity.Aliases]) : null;
    }

    private static string Folded(ReadOnlySpan<char> text) => string.Join(' ', text.ToString().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
