namespace Extract.Knowledge.Merging.Entities;

/// <summary>Joins what articles say of one entity.</summary>
internal static class EntityJoin
{
    /// <summary>The smallest name by ordinal order stands first, so that the order of articles cannot show; all others are aliases.</summary>
    public static Entity Join(List<Entity> entities)
    {
        if (entities.Count == 1)
        {
            return Sorted(entities[0]);
        }

        string name = entities.Select(e => e.Name).Min(StringComparer.Ordinal)!;
        SortedSet<string> aliases = new(StringComparer.Ordinal);
        HashSet<EntityMention> mentions = [];
        foreach (Entity entity in entities)
        {
            aliases.Add(entity.Name);
            aliases.UnionWith(entity.Aliases);
            mentions.UnionWith(entity.Mentions);
        }

        aliases.Remove(name);
        return Sorted(entities[0] with { Name = name, Aliases = [.. aliases], Mentions = [.. mentions] });
    }

    private static Entity Sorted(Entity entity)
    {
        List<string> aliases = [.. entity.Aliases];
        aliases.Sort(StringComparer.Ordinal);
        List<EntityMention> mentions = [.. entity.Mentions];
        mentions.Sort(Compare);
        return entity with { Aliases = aliases, Mentions = mentions };
    }

    private static int Compare(EntityMention a, EntityMention b)
    {
        int order = string.CompareOrdinal(a.Article, b.Article);
        order = order != 0 ? order : a.Start.CompareTo(b.Start);
        return order != 0 ? order : a.End.CompareTo(b.End);
    }
}
