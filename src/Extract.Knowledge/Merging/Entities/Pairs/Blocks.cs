using Extract.Knowledge.Merging.Entities.Names;
using Extract.Knowledge.Merging.Entities.Records;
using Extract.Knowledge.Profile;

namespace Extract.Knowledge.Merging.Entities.Pairs;

/// <summary>
/// Which records are worth comparing: those that share a key. A key of very many records is gone through in the order of names with a
/// window (sorted neighbourhood: M. A. Hernández and S. J. Stolfo, 1995), so that the number of pairs grows with the number of records.
/// </summary>
internal static class Blocks
{
    private const int Window = 48;

    /// <summary>Pairs of indices, the smaller first, each once, in order.</summary>
    public static List<(int A, int B)> Pairs(IReadOnlyList<EntityRecord> records)
    {
        Dictionary<string, List<int>> blocks = new(StringComparer.Ordinal);
        HashSet<string> keys = new(StringComparer.Ordinal);
        for (int i = 0; i < records.Count; i++)
        {
            keys.Clear();
            AddKeys(records[i], keys);
            foreach (string key in keys)
            {
                if (!blocks.TryGetValue(key, out List<int>? block))
                {
                    blocks.Add(key, block = []);
                }

                block.Add(i);
            }
        }

        HashSet<(int, int)> seen = [];
        foreach (List<int> block in blocks.Values)
        {
            if (block.Count > Window)
            {
                block.Sort((a, b) => string.CompareOrdinal(SortKey(records[a]), SortKey(records[b])) is int order && order != 0 ? order : a.CompareTo(b));
            }

            for (int i = 0; i < block.Count; i++)
            {
                for (int j = i + 1; j < Math.Min(block.Count, i + Window); j++)
                {
                    seen.Add((Math.Min(block[i], block[j]), Math.Max(block[i], block[j])));
                }
            }
        }

        List<(int A, int B)> pairs = [.. seen];
        pairs.Sort();
        return pairs;
    }

    private static string SortKey(EntityRecord record) => record.Human is { } human ? string.Join(' ', human.Keys) : record.Thing!.Spelling;

    private static void AddKeys(EntityRecord record, HashSet<string> keys)
    {
        char nature = (char)('A' + (int)record.Nature);
        if (record.Human is { } human)
        {
            AddHuman(human, keys);
            record.OtherHumans.ForEach(other => AddHuman(other, keys));
            return;
        }

        // Happenings without a year are of one undertaking alone.
        string scope = record.Nature == EntityNature.Happening && record.Thing!.Numbers.Length == 0 ? record.Undertaking : "";
        AddThing(record.Thing!, nature, scope, keys);
        foreach (ThingName other in record.OtherThings)
        {
            AddThing(other, nature, scope, keys);
        }
    }

    private static void AddHuman(HumanName name, HashSet<string> keys)
    {
        if (name.IsBare)
        {
            return;
        }

        keys.Add("surname " + name.Keys[^1]);
        string[] sorted = [.. name.Keys];
        Array.Sort(sorted, StringComparer.Ordinal);
        keys.Add("words " + string.Join(' ', sorted));
        keys.Add($"sound {name.Keys[0]} {SpellingKey.Skeleton(name.Keys[^1])}");
        if (name.Words.Length > 2)
        {
            keys.Add("surname " + name.Keys[^2]);
        }
    }

    private static void AddThing(ThingName name, char nature, string scope, HashSet<string> keys)
    {
        keys.Add($"{nature}{scope} name {name.Spelling}");
        keys.Add($"{nature}{scope} sound {SpellingKey.Skeleton(name.Spelling)}");
        if (name.Initials.Length > 1)
        {
            keys.Add($"{nature}{scope} name {SpellingKey.Of(name.Initials)}");
        }

        foreach (string word in name.Distinctive)
        {
            keys.Add($"{nature}{scope} word {word}");
        }
    }
}
