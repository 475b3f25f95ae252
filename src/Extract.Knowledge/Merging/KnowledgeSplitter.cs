using Extract.Knowledge.Merging.Tellings;

namespace Extract.Knowledge.Merging;

/// <summary>Parts a knowledge base of several articles into one for each: what <see cref="KnowledgeMerger"/> joins again. Thread-safe.</summary>
public static class KnowledgeSplitter
{
    /// <summary>For each article the entities and facts that it has by itself, without what ties facts.</summary>
    public static IEnumerable<KnowledgeBase> Split(KnowledgeBase knowledge)
    {
        if (knowledge.Articles.Count == 1 && knowledge.Entities.All(e => e.Tellings.Count == 0) && knowledge.Facts.All(f => f.Tellings.Count == 0))
        {
            return [knowledge];
        }

        ArticleEntities own = new(knowledge.Entities.SelectMany(e => e.Tellings.Select(telling => (e.Id, telling))));
        Dictionary<string, List<Fact>> facts = Facts(knowledge, own);
        Dictionary<string, List<Entity>> entities = Entities(knowledge, own);
        Dictionary<string, Entity> wholes = knowledge.Entities.DistinctBy(e => e.Id).ToDictionary(e => e.Id, StringComparer.Ordinal);
        return knowledge.Articles.Select(article =>
        {
            List<Fact> told = facts.GetValueOrDefault(article.Id) ?? [];
            told.Sort((a, b) => string.CompareOrdinal(a.Id, b.Id));
            List<Entity> all = entities.GetValueOrDefault(article.Id) ?? [];
            AddNeeded(all, told, wholes);
            all.Sort((a, b) => string.CompareOrdinal(a.Id, b.Id));
            return new KnowledgeBase([article], all, told, knowledge.UndertakingField);
        });
    }

    private static Dictionary<string, List<Fact>> Facts(KnowledgeBase knowledge, ArticleEntities own)
    {
        Dictionary<string, List<Fact>> facts = new(StringComparer.Ordinal);
        foreach (Fact fact in knowledge.Facts)
        {
            foreach (string article in fact.Evidence.Select(e => e.Article).Distinct())
            {
                Add(facts, article, Tell(fact, article, own));
            }
        }

        return facts;
    }

    private static IEnumerable<Fact> Tell(Fact fact, string article, ArticleEntities own)
    {
        Fact plain = own.Tell(fact, article);
        if (fact.Tellings.Count == 0)
        {
            return [plain];
        }

        return fact.Tellings.Where(telling => telling.Article == article).Select(telling => plain with
        {
            Id = telling.Id,
            Status = telling.Status,
            Undertaking = telling.Undertaking,
            Confidence = telling.Confidence,
            Roles = telling.Roles,
            Evidence = telling.Evidence.Count == 0 ? plain.Evidence : [.. telling.Evidence.Where(i => i < plain.Evidence.Count).Select(i => plain.Evidence[i])],
        });
    }

    /// <summary>An article has what it mentions, and what it has in its own way.</summary>
    private static Dictionary<string, List<Entity>> Entities(KnowledgeBase knowledge, ArticleEntities own)
    {
        Dictionary<string, List<Entity>> entities = new(StringComparer.Ordinal);
        foreach (Entity whole in knowledge.Entities)
        {
            ILookup<string, EntityMention> mentions = whole.Mentions.ToLookup(m => m.Article, StringComparer.Ordinal);
            SortedSet<string> articles = new(mentions.Select(m => m.Key).Concat(whole.Tellings.Select(t => t.Article)), StringComparer.Ordinal);
            foreach (string article in articles)
            {
                Add(entities, article, Own(whole, own.Of(article, whole.Id), [.. mentions[article]]));
            }
        }

        return entities;
    }

    /// <summary>Adds what facts need that the article never names.</summary>
    private static void AddNeeded(List<Entity> entities, List<Fact> facts, Dictionary<string, Entity> wholes)
    {
        HashSet<string> known = new(entities.Select(e => e.Id), StringComparer.Ordinal);
        foreach (Fact fact in facts)
        {
            IEnumerable<Filler?> fillers = fact.Roles.SelectMany(role => role.Fillers).Concat(fact.Evidence.Select(e => e.SaidBy));
            foreach (string id in fillers.OfType<EntityFiller>().Select(e => e.Id).Append(fact.Undertaking ?? ""))
            {
                if (wholes.TryGetValue(id, out Entity? whole) && known.Add(id))
                {
                    entities.Add(new Entity(whole.Id, whole.Type, whole.Name, whole.Aliases, []));
                }
            }
        }
    }

    private static IEnumerable<Entity> Own(Entity whole, IReadOnlyList<EntityTelling> tellings, EntityMention[] mentions) => tellings.Count == 0
        ? [new Entity(whole.Id, whole.Type, whole.Name, whole.Aliases, mentions)]
        : tellings.Select(t => new Entity(
            t.Id,
            t.Type,
            t.Name,
            t.Aliases,
            tellings.Count == 1 ? mentions : [.. t.Mentions.Where(i => i < mentions.Length).Select(i => mentions[i])]));

    private static void Add<T>(Dictionary<string, List<T>> lists, string article, IEnumerable<T> items)
    {
        if (!lists.TryGetValue(article, out List<T>? list))
        {
            lists.Add(article, list = []);
        }

        list.AddRange(items);
    }
}
