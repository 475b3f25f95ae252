using Extract.Evaluation.Judging;
using Extract.Knowledge;
using Extract.Knowledge.Values;
using Extract.Language;
using Extract.Language.Values;
using Extract.Rules;
using Extract.Rules.Learned;
using Extract.Rules.Matching;
using Extract.Rules.Schema;
using Extract.Training.Corpora;

namespace Extract.Training.Rules;

/// <summary>Tells by the gold of an article whether a mention tells a fact.</summary>
internal sealed class CandidateLabels(TaughtArticle article, KnowledgeBase knowledge, Document document, FactSchema schema)
{
    private readonly ValueResolver _values = new(document, article.Article.Published);
    private readonly Dictionary<(int Start, int End), Entity> _entities = knowledge.Entities
        .SelectMany(entity => entity.Mentions.Select(mention => (Place: (mention.Start, mention.End), Entity: entity)))
        .GroupBy(pair => pair.Place)
        .ToDictionary(group => group.Key, group => group.First().Entity);

    /// <summary>Null where gold does not decide: the fact is optional, or shown by words elsewhere.</summary>
    public bool? Of(LearnedRule rule, Mention mention)
    {
        if (ValueOf(mention, Status.Happened) is not { } value)
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

    /// <summary>Whether a mention fills a role of a match; null where gold does not tell the fact.</summary>
    public bool? Of(FillCandidate candidate)
    {
        FactType type = schema.Find(candidate.Match.FactType)!;
        List<JudgedFact> told = [.. article.Gold.Facts.Where(fact => fact.Type == type.Name && fact.Status == candidate.Match.Status && Agrees(fact, candidate.Match, type))];
        if (told.Count == 0 || ValueOf(candidate.Mention, candidate.Match.Status) is not { } value)
        {
            return null;
        }

        string sentence = Folded(document.TextOf(document.Sentences[document.SentenceOf(candidate.Match.Trigger)].Span));
        List<JudgedFact> here = told.FindAll(fact => sentence.Contains(Folded(fact.Evidence), StringComparison.Ordinal));
        return (here.Count > 0 ? here : told).Exists(fact => fact.Slots.Any(slot => slot.Role == candidate.Role && slot.Value.Agrees(value)));
    }

    private bool Agrees(JudgedFact fact, Match match, FactType type)
    {
        bool agrees = false;
        foreach (Role role in type.Roles.Where(role => role.IsKey))
        {
            foreach (Argument argument in match.Arguments.Where(a => a.Role == role.Name))
            {
                SlotValue? value = argument.Mention is { } mention ? ValueOf(mention, match.Status) : SlotValue.Text(argument.Text!);
                bool same = value is not null && fact.Slots.Any(slot => slot.Role == role.Name && slot.Value.Agrees(value));
                if (!same)
                {
                    return false;
                }

                agrees = true;
            }
        }

        return agrees;
    }

    private static bool HasConstants(JudgedFact fact, LearnedRule rule) =>
        rule.Constants.All(constant => fact.Slots.Any(slot => slot.Role == constant.Key && slot.Value.Agrees(SlotValue.Text(constant.Value))));

    private SlotValue? ValueOf(Mention mention, Status status)
    {
        if (mention.Value >= 0)
        {
            return document.Values[mention.Value] switch
            {
                Quantity quantity => SlotValue.Quantity(quantity.Amount, quantity.Unit ?? ""),
                LengthOfTime length => SlotValue.Duration(length.Length.ToString()),
                DateExpression date => _values.Resolve(date, status) is DateFiller day ? SlotValue.Date(day.Edtf) : null,
                _ => null,
            };
        }

        (int, int) place = (document.Tokens[mention.Span.First].Start, document.Tokens[mention.Span.End - 1].End);
        return _entities.TryGetValue(place, out Entity? entity) ? SlotValue.Entity([entity.Name, .. entity.Aliases]) : null;
    }

    private static string Folded(ReadOnlySpan<char> text) => string.Join(' ', text.ToString().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
