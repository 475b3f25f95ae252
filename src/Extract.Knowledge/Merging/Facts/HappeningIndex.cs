using Extract.Rules.Schema;

namespace Extract.Knowledge.Merging.Facts;

/// <summary>Finds the happenings with which a fact shares a key, without looking at all.</summary>
internal sealed class HappeningIndex(Definitions definitions)
{
    private readonly Dictionary<string, HashSet<Happening>> _all = new(StringComparer.Ordinal);

    /// <summary>By key and the one day that a happening tells.</summary>
    private readonly Dictionary<string, HashSet<Happening>> _dated = new(StringComparer.Ordinal);

    private readonly Dictionary<string, HashSet<Happening>> _undated = new(StringComparer.Ordinal);

    /// <summary>Happenings that may share a key with the fact and, where each tells one day, the day; in no order.</summary>
    public HashSet<Happening> Find(FactType type, Fact fact)
    {
        HashSet<Happening> found = [];
        string? day = OneDay.Of(type, fact.Get);
        foreach (string key in Lookups(type, fact))
        {
            if (day is null)
            {
                found.UnionWith(_all.GetValueOrDefault(key) ?? []);
            }
            else
            {
                found.UnionWith(_dated.GetValueOrDefault(key + day) ?? []);
                found.UnionWith(_undated.GetValueOrDefault(key) ?? []);
            }
        }

        return found;
    }

    /// <summary>Adds a happening as it is now; one that has grown since is added again.</summary>
    /// <param name="fact">What was told of it last.</param>
    public void Add(Happening happening, Fact fact)
    {
        string prefix = Prefix(happening.Type, fact);
        IReadOnlyList<string?> keys = FactKeys.Of(happening.Type, happening.Get);
        Add(FactKeys.Join(prefix, keys, ~0), happening);
        for (int i = 0; i < keys.Count; i++)
        {
            if (keys[i] is not null)
            {
                Add(FactKeys.Join(prefix + "+", keys, 1 << i), happening);
            }
        }
    }

    /// <summary>Where what shares a key with a fact stands: a fact with all its keys finds those that have no other, one that lacks a key finds all.</summary>
    private IEnumerable<string> Lookups(FactType type, Fact fact)
    {
        string prefix = Prefix(type, fact);
        IReadOnlyList<string?> keys = FactKeys.Of(type, fact.Get);
        bool isWhole = !keys.Contains(null);
        for (int mask = 1; mask < 1 << keys.Count; mask++)
        {
            if (isWhole)
            {
                yield return FactKeys.Join(prefix, keys, mask);
            }
            else if (int.IsPow2(mask) && keys[int.Log2(mask)] is not null)
            {
                yield return FactKeys.Join(prefix + "+", keys, mask);
            }
        }
    }

    private string Prefix(FactType type, Fact fact) => $"{type.Name} {fact.Status}{definitions.TextOf(fact)}";

    private void Add(string key, Happening happening)
    {
        Add(_all, key, happening);
        if (happening.Day is { } day)
        {
            Add(_dated, key + day, happening);
        }
        else
        {
            Add(_undated, key, happening);
        }
    }

    private static void Add(Dictionary<string, HashSet<Happening>> index, string key, Happening happening)
    {
        if (!index.TryGetValue(key, out HashSet<Happening>? all))
        {
            index.Add(key, all = []);
        }

        all.Add(happening);
    }
}
