using System.Globalization;
using Extract.Knowledge;
using Extract.Knowledge.Merging;

namespace Extract.Evaluation.Judging;

/// <summary>The facts of knowledge bases, article by article, ready to be compared.</summary>
public static class KnowledgeFacts
{
    /// <summary>
    /// In a knowledge base of one article every fact is the article's. In one of several a fact counts for each article that
    /// tells it, with what that article tells of it.
    /// </summary>
    /// <returns>Facts by the article's id without folder and extension.</returns>
    public static Dictionary<string, List<JudgedFact>> ByArticle(IEnumerable<KnowledgeBase> knowledge) =>
        Read(knowledge).ToDictionary(article => article.Key, article => article.Value.Facts, StringComparer.Ordinal);

    /// <summary>The same with the entities of each article.</summary>
    public static Dictionary<string, ArticleFacts> Read(IEnumerable<KnowledgeBase> knowledge)
    {
        Dictionary<string, ArticleFacts> facts = new(StringComparer.Ordinal);
        foreach (KnowledgeBase one in knowledge.SelectMany(KnowledgeSplitter.Split))
        {
            Dictionary<string, Entity> entities = new(StringComparer.Ordinal);
            foreach (Entity entity in one.Entities)
            {
                entities.TryAdd(entity.Id, entity);
            }

            facts[Key(one.Articles[0].Id)] = new ArticleFacts(one.Articles[0], [.. one.Facts.Select(fact => Judged(fact, entities))], entities);
        }

        return facts;
    }

    private static string Key(string id) => Path.GetFileNameWithoutExtension(id);

    private static JudgedFact Judged(Fact fact, Dictionary<string, Entity> entities) => new(
        fact.Type,
        Slots(fact, entities),
        fact.Status,
        Optional: false,
        fact.Evidence.Count > 0 ? fact.Evidence[0].Text : "",
        fact.Id,
        [.. fact.Evidence.Select(e => e.Rule).Distinct()])
    {
        Undertaking = fact.Undertaking,
        Proofs = fact.Evidence,
    };

    private static List<Slot> Slots(Fact fact, Dictionary<string, Entity> entities)
    {
        List<Slot> slots = [];
        foreach (RoleFillers role in fact.Roles)
        {
            foreach (Filler filler in role.Fillers)
            {
                slots.Add(Slot(role.Role, filler, entities) with { Filler = filler });
            }
        }

        return slots;
    }

    private static Slot Slot(string role, Filler filler, Dictionary<string, Entity> entities) => filler switch
    {
        EntityFiller { Id: string id } => entities.TryGetValue(id, out Entity? entity)
            ? new Slot(role, SlotValue.Entity([entity.Name, .. entity.Aliases]), entity.Name)
            : new Slot(role, SlotValue.Entity([id]), id),
        DateFiller date => new Slot(role, SlotValue.Date(date.Edtf), date.Edtf),
        TimeFiller time => new Slot(role, SlotValue.Time(time.Time), time.Time),
        DurationFiller duration => new Slot(role, SlotValue.Duration(duration.Iso), duration.Iso),
        QuantityFiller quantity => new Slot(
            role,
            SlotValue.Quantity(quantity.Amount, quantity.Unit ?? ""),
            string.Create(CultureInfo.InvariantCulture, $"{quantity.Amount} {quantity.Unit}").TrimEnd()),
        TextFiller text => new Slot(role, SlotValue.Text(text.Text), text.Text),
        _ => throw new NotSupportedException(filler.GetType().Name),
    };
}
