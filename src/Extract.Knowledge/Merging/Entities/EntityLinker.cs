using Extract.Knowledge.Profile;

namespace Extract.Knowledge.Merging.Entities;

/// <summary>Finds out which entities of several articles are one.</summary>
internal sealed class EntityLinker(KnowledgeProfile profile)
{
    /// <param name="articles">One article each, in ordinal order of their ids.</param>
    public EntityLinks Link(IReadOnlyList<KnowledgeBase> articles)
    {
        _ = profile;
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

        return new EntityLinks([.. groups.Values.Select(EntityJoin.Join)], ids);
    }
}
