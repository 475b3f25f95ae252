namespace Extract.Knowledge.Changes;

/// <summary>Finds by their mentions which entities of two knowledge bases are the same.</summary>
internal static class EntityComparer
{
    public static List<EntityChange> Compare(KnowledgeBase before, KnowledgeBase after)
    {
        Dictionary<string, Entity> old = before.Entities.ToDictionary(e => e.Id, StringComparer.Ordinal);
        Dictionary<string, Entity> now = after.Entities.ToDictionary(e => e.Id, StringComparer.Ordinal);
        Dictionary<string, SortedSet<string>> became = Shared(before, after);
        Dictionary<string, SortedSet<string>> was = Shared(after, before);
        List<EntityChange> changes = [];
        foreach (Entity entity in after.Entities)
        {
            SortedSet<string> from = was[entity.Id];
            if (from.Count == 0 && !old.ContainsKey(entity.Id))
            {
                changes.Add(new EntityChange(EntityChangeKind.Added, [], [entity]));
            }
            else if (from.Count > 1)
            {
                changes.Add(new EntityChange(EntityChangeKind.Merged, [.. from.Select(id => old[id])], [entity]));
            }
            else if (from.Count == 1 && became[from.Min!].Count == 1 && old[from.Min!] is { } one && (one.Id != entity.Id || one.Name != entity.Name))
            {
                changes.Add(new EntityChange(EntityChangeKind.Renamed, [one], [entity]));
            }
        }

        foreach (Entity entity in before.Entities)
        {
            SortedSet<string> to = became[entity.Id];
            if (to.Count == 0 && !now.ContainsKey(entity.Id))
            {
                changes.Add(new EntityChange(EntityChangeKind.Removed, [entity], []));
            }
            else if (to.Count > 1)
            {
                changes.Add(new EntityChange(EntityChangeKind.Split, [entity], [.. to.Select(id => now[id])]));
            }
        }

        changes.Sort((a, b) => string.CompareOrdinal(Order(a), Order(b)) is not 0 and var order ? order : a.Kind.CompareTo(b.Kind));
        return changes;
    }

    /// <summary>For each entity of the one, those of the other that share a mention with it.</summary>
    private static Dictionary<string, SortedSet<string>> Shared(KnowledgeBase one, KnowledgeBase other)
    {
        Dictionary<(string, int, int), string> owners = [];
        foreach (Entity entity in other.Entities)
        {
            foreach (EntityMention mention in entity.Mentions)
            {
                owners.TryAdd((mention.Article, mention.Start, mention.End), entity.Id);
            }
        }

        Dictionary<string, SortedSet<string>> shared = new(StringComparer.Ordinal);
        foreach (Entity entity in one.Entities)
        {
            SortedSet<string> ids = new(StringComparer.Ordinal);
            foreach (EntityMention mention in entity.Mentions)
            {
                if (owners.TryGetValue((mention.Article, mention.Start, mention.End), out string? id))
                {
                    ids.Add(id);
                }
            }

            shared.Add(entity.Id, ids);
        }

        return shared;
    }

    private static string Order(EntityChange change) => (change.After.Count > 0 ? change.After : change.Before)[0].Id;
}
