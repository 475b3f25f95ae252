using System.Globalization;
using Extract.Articles;
using Extract.Evaluation.Judging;
using Extract.Evaluation.Texts;
using Extract.Knowledge;
using Extract.Knowledge.Entities;

namespace Extract.Evaluation.Gold;

/// <summary>What was extracted from an article as a draft of its gold, of which every fact is still to be reviewed by a person. Thread-safe.</summary>
public static class GoldDraft
{
    /// <summary>The draft, its facts in the order of the text, each with its first evidence and the rules that say it.</summary>
    /// <param name="knowledge">The knowledge base of this article alone.</param>
    public static GoldArticle Of(Article article, KnowledgeBase knowledge)
    {
        HashSet<string> used = new(knowledge.Facts.SelectMany(fact => fact.Roles.SelectMany(role => role.Fillers).OfType<EntityFiller>().Select(filler => filler.Id).Append(fact.Undertaking ?? "")), StringComparer.Ordinal);
        Dictionary<string, GoldEntity> entities = Entities(knowledge.Entities.Where(entity => used.Contains(entity.Id)));
        string? undertaking = knowledge.Facts.Select(fact => fact.Undertaking).OfType<string>().CountBy(id => id).OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => pair.Key).FirstOrDefault();
        return new GoldArticle(article.Id, [.. knowledge.Facts.OrderBy(fact => fact.Evidence.Count > 0 ? fact.Evidence[0].Start : 0).Select(fact => Fact(fact, undertaking, entities))])
        {
            Entities = [.. entities.Values],
            Undertaking = undertaking is null ? null : entities[undertaking].Id,
            IsReviewed = false,
        };
    }

    private static Dictionary<string, GoldEntity> Entities(IEnumerable<Entity> entities)
    {
        Dictionary<string, GoldEntity> gold = new(StringComparer.Ordinal);
        HashSet<string> taken = new(StringComparer.Ordinal);
        foreach (Entity entity in entities)
        {
            string plain = NameFold.Slug(entity.Name);
            string id = plain;
            for (int n = 2; !taken.Add(id); n++)
            {
                id = $"{plain}-{n}";
            }

            gold[entity.Id] = new GoldEntity(id, entity.Type, [.. entity.Aliases.Prepend(entity.Name).Distinct()]);
        }

        return gold;
    }

    private static JudgedFact Fact(Fact fact, string? undertaking, Dictionary<string, GoldEntity> entities) => new(
        fact.Type,
        [.. fact.Roles.SelectMany(role => role.Fillers.Select(filler => Slot(role.Role, filler, entities)))],
        fact.Status,
        Optional: false,
        fact.Evidence.Count > 0 ? FoldedText.Fold(fact.Evidence[0].Text) : "")
    {
        Undertaking = fact.Undertaking is null || fact.Undertaking == undertaking ? null : entities[fact.Undertaking].Id,
        IsReviewed = false,
        By = string.Join(", ", fact.Evidence.Select(evidence => evidence.Rule).Distinct()),
    };

    private static Slot Slot(string role, Filler filler, Dictionary<string, GoldEntity> entities)
    {
        if (filler is EntityFiller entity)
        {
            GoldEntity gold = entities[entity.Id];
            return new Slot(role, gold.Value, gold.Names[0]) { Filler = new EntityFiller(gold.Id) };
        }

        string text = filler switch
        {
            DateFiller date => date.Edtf,
            TimeFiller time => time.Time,
            DurationFiller duration => duration.Iso,
            QuantityFiller quantity => string.Create(CultureInfo.InvariantCulture, $"{quantity.Amount} {quantity.Unit ?? "1"}"),
            TextFiller words => words.Text,
            _ => throw new NotSupportedException(filler.GetType().Name),
        };
        return new Slot(role, SlotValue.Text(text), text) { Filler = filler };
    }
}
