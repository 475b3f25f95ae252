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
            Evidence[] evidence = [.. fact.Evidence.Where(e => e.Article == article.Id)];
            if (evidence.Length > 0)
            {
                facts.Add(fact with { Evidence = evidence });
                needed.UnionWith(fact.Roles.SelectMany(role => role.Fillers).OfType<EntityFiller>().Select(filler => filler.Id));
                needed.UnionWith(evidence.Select(e => e.SaidBy).OfType<EntityFiller>().Select(speaker => speaker.Id));
                needed.Add(fact.Undertaking ?? "");
            }
        }

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
}
