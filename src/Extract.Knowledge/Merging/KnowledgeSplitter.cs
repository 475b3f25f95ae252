using Extract.Knowledge.Assembly;

namespace Extract.Knowledge.Merging;

/// <summary>Parts a knowledge base of several articles into one for each: what <see cref="KnowledgeMerger"/> joins again. Thread-safe.</summary>
public static class KnowledgeSplitter
{
    /// <summary>For each article its facts with the evidence in it, and the entities that it mentions or its facts need.</summary>
    public static IEnumerable<KnowledgeBase> Split(KnowledgeBase knowledge) =>
        knowledge.Articles.Count == 1 ? [knowledge] : knowledge.Articles.Select(article => Part(knowledge, article));

    private static KnowledgeBase Part(KnowledgeBase knowledge, ArticleInfo article)
    {
        List<Fact> facts = [];
        HashSet<string> needed = new(StringComparer.Ordinal);
        foreach (Fact fact in knowledge.Facts)
        {
            foreach (Fact told in Told(fact, article.Id))
            {
                facts.Add(told);
                needed.UnionWith(told.Roles.SelectMany(role => role.Fillers).OfType<EntityFiller>().Select(filler => filler.Id));
                needed.UnionWith(told.Evidence.Select(e => e.SaidBy).OfType<EntityFiller>().Select(speaker => speaker.Id));
                needed.Add(told.Undertaking ?? "");
            }
        }

        facts.Sort((a, b) => string.CompareOrdinal(a.Id, b.Id));
        List<Entity> entities = [];
        foreach (Entity entity in knowledge.Entities)
        {
            EntityMention[] mentions = [.. entity.Mentions.Where(mention => mention.Article == article.Id)];
            if (mentions.Length > 0 || needed.Contains(entity.Id))
            {
                entities.Add(entity with { Mentions = mentions });
            }
        }

        return new KnowledgeBase([article], entities, facts, knowledge.UndertakingField);
    }

    /// <summary>A fact as an article tells it, without ties to others; none when it does not.</summary>
    public static IEnumerable<Fact> Told(Fact fact, string article)
    {
        Evidence[] evidence = [.. fact.Evidence.Where(e => e.Article == article)];
        if (evidence.Length == 0)
        {
            yield break;
        }

        Fact bare = new(fact.Id, fact.Type, fact.Status, fact.Undertaking, fact.Confidence, fact.Roles, evidence);
        if (fact.Tellings.Count == 0)
        {
            yield return bare;
        }

        foreach (Telling telling in fact.Tellings)
        {
            if (telling.Article == article)
            {
                yield return bare with
                {
                    Id = FactId.Of(fact.Type, telling.Status, telling.Undertaking, telling.Roles),
                    Status = telling.Status,
                    Undertaking = telling.Undertaking,
                    Confidence = telling.Confidence,
                    Roles = telling.Roles,
                };
            }
        }
    }
}
