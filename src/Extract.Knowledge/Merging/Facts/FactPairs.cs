using Extract.Knowledge.Profile;
using Extract.Rules.Schema;

namespace Extract.Knowledge.Merging.Facts;

/// <summary>
/// Finds pairs of facts that may tell of one happening without comparing all: they share a key, or what a rule says makes them one, to the
/// letter or as a place with its container; and days that are near.
/// </summary>
internal sealed class FactPairs(FactSchema schema, MergingRules merging, Containers containers, Undertakings undertakings)
{
    private readonly Definitions _definitions = new(merging, undertakings);
    private readonly Dictionary<string, DayBucket> _buckets = new(StringComparer.Ordinal);

    /// <summary>Each pair once or, where each is part of the other, twice; the order is that of the facts.</summary>
    public IEnumerable<(Fact First, Fact Second)> Of(IReadOnlyList<Fact> facts)
    {
        List<(Fact Fact, FactType Type, int? Day)> own = [];
        foreach (Fact fact in facts)
        {
            if (schema.Find(fact.Type) is { } type && !merging.IsLasting(fact.Type))
            {
                int? day = DayBucket.NumberOf(OneDay.Of(type, fact.Get));
                foreach (string address in Addresses(type, fact))
                {
                    Bucket(address).Add(own.Count, day);
                }

                own.Add((fact, type, day));
            }
        }

        SortedSet<int> partners = [];
        for (int i = 0; i < own.Count; i++)
        {
            (Fact fact, FactType type, int? day) = own[i];
            partners.Clear();
            foreach (string address in Addresses(type, fact))
            {
                partners.UnionWith(_buckets[address].Near(day, DaysOf(type)).Where(other => other > i));
            }

            foreach (string address in WiderAddresses(type, fact))
            {
                partners.UnionWith(_buckets.TryGetValue(address, out DayBucket? bucket) ? bucket.Near(day, DaysOf(type)) : []);
            }

            partners.Remove(i);
            foreach (int partner in partners)
            {
                yield return (fact, own[partner].Fact);
            }
        }
    }

    private DayBucket Bucket(string address)
    {
        if (!_buckets.TryGetValue(address, out DayBucket? bucket))
        {
            _buckets.Add(address, bucket = new DayBucket());
        }

        return bucket;
    }

    /// <summary>How many days two dates of facts of a type can be apart.</summary>
    private int DaysOf(FactType type) => merging.Changes.Where(rule => rule.Facts.Contains(type.Name)).Select(rule => rule.Days).DefaultIfEmpty().Max();

    private IEnumerable<string> Addresses(FactType type, Fact fact)
    {
        foreach (string[] roles in Groups(type))
        {
            string[] texts = Texts(fact, roles);
            if (texts[0].Length > 0)
            {
                yield return Address(type, roles, texts);
            }
        }
    }

    /// <summary>Where facts of the places stand in which those of the fact lie, one place widened at a time.</summary>
    private IEnumerable<string> WiderAddresses(FactType type, Fact fact)
    {
        foreach (string[] roles in Groups(type))
        {
            string[] texts = Texts(fact, roles);
            for (int i = 0; i < roles.Length && texts[0].Length > 0; i++)
            {
                foreach (string whole in fact.Get(roles[i]) is [EntityFiller place] ? containers.WholesOf(place.Id) : new HashSet<string>())
                {
                    yield return Address(type, roles, [.. texts[..i], FactKeys.Of([new EntityFiller(whole)])!, .. texts[(i + 1)..]]);
                }
            }
        }
    }

    /// <summary>Roles that, filled alike, make a pair worth a look: each key with what defines a fact and cannot change, and what rules name.</summary>
    private IEnumerable<string[]> Groups(FactType type)
    {
        ChangeRule[] rules = [.. merging.Changes.Where(rule => rule.Facts.Contains(type.Name))];
        string[] defining = [.. merging.DefiningOf(type.Name).Where(role => !rules.Any(rule => rule.Role == role))];
        foreach (Role role in type.Roles)
        {
            if (role.IsKey)
            {
                yield return [role.Name, .. defining];
            }
        }

        foreach (ChangeRule rule in rules)
        {
            if (rule.By.Any(role => type.Find(role) is not { IsKey: true }))
            {
                yield return [.. rule.By];
            }
        }
    }

    private string[] Texts(Fact fact, string[] roles) => Array.ConvertAll(
        roles, role => merging.IsDefining(fact.Type, role) ? _definitions.TextOf(fact, role) : FactKeys.Of(fact.Get(role)) ?? "");

    private static string Address(FactType type, string[] roles, string[] texts) => $"{type.Name}|{string.Join('|', roles)}|{string.Join('|', texts)}";
}
