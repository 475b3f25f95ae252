using Extract.Articles;
using Extract.Evaluation.Clusters.Resolution;
using Extract.Evaluation.Gold;
using Extract.Evaluation.Judging;
using Extract.Knowledge;
using Extract.Knowledge.Entities;
using Extract.Rules.Schema;

namespace Extract.Evaluation.Clusters;

/// <summary>The gold of one article as the knowledge base that a faultless extractor would give: what comes after extraction is measured on it. Thread-safe.</summary>
/// <param name="schema">Tells the order of roles and the undertaking's field.</param>
public sealed class GoldKnowledge(FactSchema schema)
{
    /// <summary>Entities have ids of their own in each article, as extraction gives them, and a mention for every place where the text has one of their names.</summary>
    /// <returns>Facts have the ids that gold facts have by their order: "0", "1", ….</returns>
    public KnowledgeBase Of(GoldArticle gold, Article article) => Of(gold, article, shared: false);

    /// <summary>The same, but entities have the ids that a cluster's articles share: what comes after it is known who is who is measured on it.</summary>
    public KnowledgeBase WithSharedIds(GoldArticle gold, Article article) => Of(gold, article, shared: true);

    private KnowledgeBase Of(GoldArticle gold, Article article, bool shared)
    {
        Dictionary<string, string> ids = shared ? gold.Entities.ToDictionary(e => e.Id, e => $"{e.Type}/{e.Id}", StringComparer.Ordinal) : Ids(gold);
        List<Entity> entities = [];
        ILookup<string, EntityMention> mentions = Mentions(gold, article);
        foreach (GoldEntity entity in gold.Entities)
        {
            entities.Add(new Entity(ids[entity.Id], entity.Type, entity.Names[0], [.. entity.Names.Skip(1).Distinct()], [.. mentions[entity.Id]]));
        }

        List<Fact> facts = [];
        foreach (JudgedFact fact in gold.Facts)
        {
            facts.Add(ToFact(fact, facts.Count.ToString(System.Globalization.CultureInfo.InvariantCulture), gold, ids));
        }

        string? published = article.Published?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
        ArticleInfo info = new(article.Id, article.Title, published, article.Source, article.Sha256);
        return new KnowledgeBase([info], entities, facts, schema.Undertaking);
    }

    /// <summary>For each id of the gold the one that the entity has in <see cref="Of"/>.</summary>
    public static Dictionary<string, string> Ids(GoldArticle gold)
    {
        Dictionary<string, string> ids = new(StringComparer.Ordinal);
        HashSet<string> taken = new(StringComparer.Ordinal);
        foreach (GoldEntity entity in gold.Entities)
        {
            string plain = $"{entity.Type}/{NameFold.Slug(entity.Names[0])}";
            string id = plain;
            for (int n = 2; !taken.Add(id); n++)
            {
                id = $"{plain}-{n}";
            }

            ids[entity.Id] = id;
        }

        return ids;
    }

    private Fact ToFact(JudgedFact fact, string id, GoldArticle gold, Dictionary<string, string> ids)
    {
        List<RoleFillers> roles = [];
        foreach (Role role in schema.Find(fact.Type)!.Roles)
        {
            List<Filler> fillers = [];
            foreach (Slot slot in fact.Slots.Where(slot => slot.Role == role.Name))
            {
                fillers.Add(slot.Filler is EntityFiller entity ? new EntityFiller(ids[entity.Id]) : slot.Filler!);
            }

            if (fillers.Count > 0)
            {
                roles.Add(new RoleFillers(role.Name, fillers));
            }
        }

        string? undertaking = fact.Undertaking ?? gold.Undertaking;
        Evidence evidence = new(gold.Article, 0, 0, fact.Evidence, "gold", fact.Status);
        return new Fact(id, fact.Type, fact.Status, undertaking is null ? null : ids.GetValueOrDefault(undertaking), 1, roles, [evidence]);
    }

    private static ILookup<string, EntityMention> Mentions(GoldArticle gold, Article article)
    {
        List<(string Id, EntityMention Mention)> mentions = [];
        foreach ((GoldEntity entity, _, List<(int Start, int End)> places) in NameOccurrences.Find(gold.Entities, article.Text))
        {
            mentions.AddRange(places.Select(p => (entity.Id, new EntityMention(article.Id, p.Start, p.End, article.Text[p.Start..p.End]))));
        }

        return mentions.OrderBy(m => m.Mention.Start).ThenBy(m => m.Mention.End).ToLookup(m => m.Id, m => m.Mention, StringComparer.Ordinal);
    }
}
