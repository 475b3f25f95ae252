using Extract.Knowledge.Merging.Entities.Records;
using Extract.Knowledge.Profile;

namespace Extract.Knowledge.Merging.Entities;

/// <summary>Makes the entities of the whole from what was found to be one.</summary>
internal static class EntityWhole
{
    public static EntityLinks Of(
        IReadOnlyList<KnowledgeBase> articles,
        UndertakingLinker undertakings,
        List<EntityRecord> records,
        RecordClusters clusters,
        KnowledgeProfile profile)
    {
        List<(Entity Whole, IReadOnlyList<(int Article, Entity Entity)> Members)> all = [];
        foreach (IReadOnlyList<(int Article, Entity Entity)> members in undertakings.Groups)
        {
            all.Add((EntityJoin.Join([.. members.Select(member => member.Entity)], members[0].Entity.Type, preferLong: false), members));
        }

        SortedDictionary<int, List<EntityRecord>> byRoot = [];
        for (int i = 0; i < records.Count; i++)
        {
            int root = clusters.Find(i);
            byRoot.TryAdd(root, []);
            byRoot[root].Add(records[i]);
        }

        foreach (List<EntityRecord> one in byRoot.Values)
        {
            List<(int Article, Entity Entity)> members = [.. one.SelectMany(record => record.Members)];
            members.Sort((a, b) => a.Article != b.Article ? a.Article.CompareTo(b.Article) : string.CompareOrdinal(a.Entity.Id, b.Entity.Id));
            string type = MostUsed(one);
            all.Add((EntityJoin.Join([.. members.Select(member => member.Entity)], type, profile.NatureOf(type) == EntityNature.Personal), members));
        }

        EntityLinks links = Number(articles, all);
        return links with
        {
            Undertakings = [.. articles.Select((_, i) => (undertakings.Own(i)?.Id, undertakings.Main(i) is { } main ? links.Of(main.Article, main.Entity.Id) : null))],
        };
    }

    private static string MostUsed(List<EntityRecord> records) => records
        .GroupBy(record => record.Type, StringComparer.Ordinal)
        .OrderByDescending(group => group.Sum(record => record.Members.Count))
        .ThenBy(group => group.Key, StringComparer.Ordinal)
        .First().Key;

    /// <summary>Makes ids unique in the order of what first mentions them, and notes whose they are.</summary>
    private static EntityLinks Number(
        IReadOnlyList<KnowledgeBase> articles, List<(Entity Whole, IReadOnlyList<(int Article, Entity Entity)> Members)> all)
    {
        all.Sort((a, b) =>
        {
            int order = string.CompareOrdinal(a.Whole.Id, b.Whole.Id);
            order = order != 0 ? order : a.Members[0].Article.CompareTo(b.Members[0].Article);
            return order != 0 ? order : string.CompareOrdinal(a.Members[0].Entity.Id, b.Members[0].Entity.Id);
        });
        Dictionary<string, string>[] ids = [.. articles.Select(_ => new Dictionary<string, string>(StringComparer.Ordinal))];
        HashSet<string> taken = new(StringComparer.Ordinal);
        List<Entity> entities = [];
        foreach ((Entity whole, IReadOnlyList<(int Article, Entity Entity)> members) in all)
        {
            string id = whole.Id;
            for (int n = 2; !taken.Add(id); n++)
            {
                id = $"{whole.Id}-{n}";
            }

            entities.Add(whole with { Id = id });
            foreach ((int article, Entity entity) in members)
            {
                ids[article][entity.Id] = id;
            }
        }

        entities.Sort((a, b) => string.CompareOrdinal(a.Id, b.Id));
        return new EntityLinks(entities, ids);
    }
}
