using Extract.Knowledge.Entities;

namespace Extract.Knowledge.Merging.Entities;

/// <summary>Joins what articles say of one entity. Nothing depends on the order of articles.</summary>
internal static class EntityJoin
{
    /// <summary>
    /// The name in most articles is the entity's; of several the one with the most words, then with the most mentions, then the first by
    /// ordinal order; a name that is part of a longer one in use gives way to it. All others are aliases.
    /// </summary>
    /// <param name="preferLong">Whether the name with the most words goes before the one in most articles, as a full name before a surname.</param>
    public static Entity Join(IReadOnlyList<Entity> entities, string type, bool preferLong)
    {
        Dictionary<string, (int Articles, int Mentions)> uses = new(StringComparer.Ordinal);
        SortedSet<string> aliases = new(StringComparer.Ordinal);
        HashSet<EntityMention> mentions = [];
        foreach (Entity entity in entities)
        {
            (int articles, int told) = uses.GetValueOrDefault(entity.Name);
            uses[entity.Name] = (articles + 1, told + entity.Mentions.Count);
            aliases.Add(entity.Name);
            aliases.UnionWith(entity.Aliases);
            mentions.UnionWith(entity.Mentions);
        }

        string name = uses
            .OrderByDescending(use => preferLong ? Words(use.Key) : use.Value.Articles)
            .ThenByDescending(use => preferLong ? use.Value.Articles : Words(use.Key))
            .ThenByDescending(use => use.Value.Mentions)
            .ThenBy(use => use.Key, StringComparer.Ordinal)
            .First().Key;
        aliases.Remove(name);
        List<EntityMention> sorted = [.. mentions];
        sorted.Sort(Compare);
        return new Entity($"{type}/{NameFold.Slug(name)}", type, name, [.. aliases], sorted);
    }

    private static int Words(string name) => name.AsSpan().Trim().Count(' ');

    private static int Compare(EntityMention a, EntityMention b)
    {
        int order = string.CompareOrdinal(a.Article, b.Article);
        order = order != 0 ? order : a.Start.CompareTo(b.Start);
        return order != 0 ? order : a.End.CompareTo(b.End);
    }
}
