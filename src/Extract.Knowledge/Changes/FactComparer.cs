using Extract.Knowledge.Assembly;

namespace Extract.Knowledge.Changes;

/// <summary>Finds which facts of two knowledge bases are the same: by their ids, and those with other fillers by the words that prove them.</summary>
internal sealed class FactComparer(KnowledgeBase before, KnowledgeBase after)
{
    private readonly FactDetails _details = new(before, after);

    public List<FactChange> Compare()
    {
        List<FactChange> changes = [];
        Dictionary<string, Fact> old = before.Facts.ToDictionary(f => f.Id, StringComparer.Ordinal);
        SortedDictionary<string, Fact> fresh = new(StringComparer.Ordinal);
        foreach (Fact fact in after.Facts)
        {
            if (old.Remove(fact.Id, out Fact? same))
            {
                AddIfChanged(changes, same, fact);
            }
            else
            {
                fresh.Add(fact.Id, fact);
            }
        }

        foreach ((Fact was, Fact fact) in Pairs([.. before.Facts.Where(f => old.ContainsKey(f.Id))], [.. fresh.Values]))
        {
            AddIfChanged(changes, was, fact);
            old.Remove(was.Id);
            fresh.Remove(fact.Id);
        }

        changes.AddRange(fresh.Values.Select(fact => new FactChange(null, fact, [])));
        changes.AddRange(old.Values.Select(fact => new FactChange(fact, null, [])));
        changes.Sort((a, b) => string.CompareOrdinal(a.Order, b.Order) is not 0 and var order ? order : a.Kind.CompareTo(b.Kind));
        return changes;
    }

    private void AddIfChanged(List<FactChange> changes, Fact was, Fact fact)
    {
        if (_details.Of(was, fact) is { Count: > 0 } details)
        {
            changes.Add(new FactChange(was, fact, details));
        }
    }

    /// <summary>Facts of one type that share words in an article, those first that share most; each once.</summary>
    private static List<(Fact Was, Fact Fact)> Pairs(List<Fact> gone, List<Fact> fresh)
    {
        Dictionary<(string Type, string Article, int Start), List<Fact>> places = [];
        foreach (Fact fact in gone)
        {
            foreach (Evidence evidence in fact.Evidence)
            {
                (string, string, int) key = (fact.Type, evidence.Article, evidence.Start);
                (places.TryGetValue(key, out List<Fact>? there) ? there : places[key] = []).Add(fact);
            }
        }

        List<(int Shared, int Fillers, Fact Was, Fact Fact)> candidates = [];
        foreach (Fact fact in fresh)
        {
            Dictionary<string, (int Count, Fact Was)> shared = new(StringComparer.Ordinal);
            foreach (Evidence evidence in fact.Evidence)
            {
                foreach (Fact was in places.GetValueOrDefault((fact.Type, evidence.Article, evidence.Start)) ?? [])
                {
                    shared[was.Id] = (shared.GetValueOrDefault(was.Id).Count + 1, was);
                }
            }

            candidates.AddRange(shared.Values.Select(s => (s.Count, SameFillers(s.Was, fact), s.Was, fact)));
        }

        candidates.Sort((a, b) => Compare((a.Shared, a.Fillers, a.Was, a.Fact), (b.Shared, b.Fillers, b.Was, b.Fact)));
        HashSet<string> taken = new(StringComparer.Ordinal);
        return [.. candidates.Where(c => !taken.Contains("-" + c.Was.Id) && !taken.Contains("+" + c.Fact.Id) && taken.Add("-" + c.Was.Id) && taken.Add("+" + c.Fact.Id)).Select(c => (c.Was, c.Fact))];
    }

    private static int Compare((int Shared, int Fillers, Fact Was, Fact Fact) a, (int Shared, int Fillers, Fact Was, Fact Fact) b)
    {
        int order = b.Shared.CompareTo(a.Shared);
        order = order != 0 ? order : b.Fillers.CompareTo(a.Fillers);
        order = order != 0 ? order : string.CompareOrdinal(a.Was.Id, b.Was.Id);
        return order != 0 ? order : string.CompareOrdinal(a.Fact.Id, b.Fact.Id);
    }

    private static int SameFillers(Fact was, Fact fact)
    {
        HashSet<string> fillers = [.. was.Roles.SelectMany(role => role.Fillers.Select(f => role.Role + FactId.Text(f)))];
        return fact.Roles.Sum(role => role.Fillers.Count(f => fillers.Contains(role.Role + FactId.Text(f))));
    }
}
