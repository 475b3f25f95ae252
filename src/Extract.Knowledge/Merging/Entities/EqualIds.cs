namespace Extract.Knowledge.Merging.Entities;

/// <summary>Takes entities of several articles for one where they have one id, and nowhere else.</summary>
internal static class EqualIds
{
    public static EntityLinks Link(IReadOnlyList<KnowledgeBase> articles)
    {
        SortedDictionary<string, List<Entity>> groups = new(StringComparer.Ordinal);
        List<Dictionary<string, string>> ids = [];
        foreach (KnowledgeBase article in articles)
        {
            ids.Add(article.Entities.ToDictionary(e => e.Id, e => e.Id, StringComparer.Ordinal));
            foreach (Entity entity in article.Entities)
            {
                if (!groups.TryGetValue(entity.Id, out List<Entity>? group))
                {
                    groups.Add(entity.Id, group = []);
                }

                group.Add(entity);
            }
        }

        return new EntityLinks([.. groups.Values.Select(group => EntityJoin.Join(group, group[0].Type, preferLong: false) with { Id = group[0].Id })], ids);
    }
}
