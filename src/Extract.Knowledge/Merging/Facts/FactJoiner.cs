using Extract.Knowledge.Assembly;
using Extract.Knowledge.Profile;
using Extract.Rules.Schema;

namespace Extract.Knowledge.Merging.Facts;

/// <summary>
/// Makes one fact of what several articles tell of one happening: type, status and keys agree, and nothing else contradicts. What says
/// most comes first, and the rest joins what it shares most with, so that the order of articles cannot show.
/// </summary>
internal sealed class FactJoiner(FactSchema schema, KnowledgeProfile profile, FillerComparer comparer, Undertakings undertakings)
{
    private readonly Definitions _definitions = new(profile.Merging, undertakings);
    private readonly SameHappening _same = new(profile.Merging, comparer, undertakings);

    /// <param name="told">What each article tells.</param>
    public JoinedFacts Join(IEnumerable<Told> told)
    {
        HappeningIndex index = new(_definitions);
        List<Happening> happenings = [];
        foreach (Told one in InOrder(told))
        {
            FactType type = schema.Find(one.Fact.Type) ?? Unknown(one.Fact);
            Happening? happening = Best(index.Find(type, one.Fact), one);
            if (happening is null)
            {
                happening = new Happening(happenings.Count, type, one.Fact.Status);
                happenings.Add(happening);
            }

            happening.Add(one, comparer);
            index.Add(happening, one.Fact);
        }

        return Facts(happenings);
    }

    private Happening? Best(HashSet<Happening> candidates, Told told)
    {
        Happening? best = null;
        int bestShared = -1;
        foreach (Happening candidate in candidates)
        {
            int shared = _same.Shared(candidate, told);
            if (shared > bestShared || (shared == bestShared && shared >= 0 && candidate.Number < best!.Number))
            {
                best = candidate;
                bestShared = shared;
            }
        }

        return best;
    }

    /// <summary>Happenings that came to say the same are one.</summary>
    private JoinedFacts Facts(List<Happening> happenings)
    {
        SortedDictionary<string, Happening> byId = new(StringComparer.Ordinal);
        foreach (Happening happening in happenings)
        {
            string id = ToFact(happening).Id;
            if (!byId.TryAdd(id, happening))
            {
                byId[id].Add(happening, comparer);
            }
        }

        Dictionary<string, IReadOnlyList<Told>> told = new(StringComparer.Ordinal);
        List<Fact> facts = [];
        foreach (Happening happening in byId.Values)
        {
            facts.Add(ToFact(happening));
            told.Add(facts[^1].Id, happening.Told);
        }

        facts.Sort((a, b) => string.CompareOrdinal(a.Id, b.Id));
        return new JoinedFacts(facts, told);
    }

    /// <summary>What holds for good belongs to an undertaking only when nobody tells of another.</summary>
    private Fact ToFact(Happening happening) => happening.ToFact(told =>
        profile.Merging.IsLasting(happening.Type.Name) && happening.Undertakings.Count > 1 ? null : undertakings.Choose(told));

    /// <summary>Each article's facts once, those that say most first.</summary>
    private List<Told> InOrder(IEnumerable<Told> told)
    {
        Dictionary<(string Article, string Id), Told> distinct = [];
        foreach (Told one in told)
        {
            distinct[(one.Article, one.Fact.Id)] = distinct.TryGetValue((one.Article, one.Fact.Id), out Told? earlier) ? Both(earlier, one) : one;
        }

        List<(int Detail, Told Told)> order = [.. distinct.Values.Select(t => (_same.Detail(t.Fact), t))];
        order.Sort((a, b) =>
        {
            int difference = b.Detail.CompareTo(a.Detail);
            difference = difference != 0 ? difference : string.CompareOrdinal(a.Told.Fact.Id, b.Told.Fact.Id);
            return difference != 0 ? difference : string.CompareOrdinal(a.Told.Article, b.Told.Article);
        });
        return order.ConvertAll(o => o.Told);
    }

    private static Told Both(Told a, Told b)
    {
        List<Evidence> evidence = [.. a.Fact.Evidence.Union(b.Fact.Evidence)];
        evidence.Sort(EvidenceOrder.Compare);
        Fact both = a.Fact with { Evidence = evidence, Confidence = Math.Max(a.Fact.Confidence, b.Fact.Confidence) };
        return a with { Fact = both, Own = [.. a.Own, .. b.Own] };
    }

    /// <summary>A type that the schema does not tell, from a file by other rules: all its roles are keys.</summary>
    private static FactType Unknown(Fact fact) => new(fact.Type, [.. fact.Roles.Select(r => new Role(r.Role, [], [], IsKey: true))]);
}
