using Extract.Knowledge.Merging.Entities.Names;
using Extract.Knowledge.Merging.Entities.Pairs;
using Extract.Knowledge.Merging.Entities.Records;

namespace Extract.Knowledge.Merging.Entities;

/// <summary>
/// Finds out whom a name means that does not tell by itself – a bare surname, "the stadium" –, once it is known who there is: only within
/// an undertaking, and only where one fits clearly better than all others. Used by one thread.
/// </summary>
internal sealed class PartialNames
{
    /// <summary>By how much, in log-odds, the best must lead.</summary>
    private const double Lead = 1;

    private readonly IReadOnlyList<EntityRecord> _records;
    private readonly PairJudge _judge;
    private readonly EntityModel _model;
    private readonly RecordClusters _clusters;
    private readonly Dictionary<(string Undertaking, string Key), List<int>> _full = [];

    public PartialNames(IReadOnlyList<EntityRecord> records, PairJudge judge, EntityModel model, RecordClusters clusters)
    {
        (_records, _judge, _model, _clusters) = (records, judge, model, clusters);
        for (int i = 0; i < records.Count; i++)
        {
            if (!records[i].IsPartial && records[i].Undertaking.Length > 0)
            {
                foreach (string key in Keys(records[i]))
                {
                    Add((records[i].Undertaking, key), i);
                }
            }
        }
    }

    /// <summary>Joins each partial name to the one that it means, and equal ones that mean nobody else known to one another.</summary>
    public void Attach()
    {
        Dictionary<(string, string, string), List<int>> alone = [];
        for (int i = 0; i < _records.Count; i++)
        {
            EntityRecord record = _records[i];
            if (!record.IsPartial || record.Undertaking.Length == 0)
            {
                continue;
            }

            List<(int Record, double Score)> candidates = Candidates(i);
            if (candidates.Count == 0)
            {
                string name = record.Human is { } human ? string.Join(' ', human.Titles.Concat(human.Keys)) : record.Thing!.Key;
                AddTo(alone, (record.Undertaking, record.Type, name), i);
            }
            else if (candidates[0].Score > 0 && (candidates.Count == 1 || candidates[0].Score - candidates[1].Score >= Lead))
            {
                _clusters.TryJoin(i, candidates[0].Record);
            }
        }

        foreach (List<int> equals in alone.Values)
        {
            JoinEquals(equals);
        }
    }

    /// <summary>The pairs that <see cref="Attach"/> decides on, to learn from.</summary>
    public IEnumerable<(int Partial, int Full, bool IsOnly)> Pairs()
    {
        for (int i = 0; i < _records.Count; i++)
        {
            if (_records[i].IsPartial && _records[i].Undertaking.Length > 0)
            {
                List<int> found = Fitting(i);
                foreach (int full in found)
                {
                    yield return (i, full, found.Count == 1);
                }
            }
        }
    }

    private static IEnumerable<string> Keys(EntityRecord record)
    {
        HashSet<string> keys = new(StringComparer.Ordinal);
        if (record.Human is not null)
        {
            foreach (HumanName name in (HumanName[])[record.Human, .. record.OtherHumans])
            {
                keys.UnionWith(name.Keys);
                keys.UnionWith(name.Titles.Select(title => "/" + title));
                keys.Add(name.Words[0]);
            }
        }
        else
        {
            keys.Add($"{record.Nature} {record.Thing!.Words[^1]}");
            keys.UnionWith(record.Calls.Select(call => $"{record.Nature} {call[(call.LastIndexOf(' ') + 1)..]}"));
        }

        return keys;
    }

    private static IEnumerable<string> Wanted(EntityRecord partial) => partial.Human is null ? [$"{partial.Nature} {partial.Thing!.Words.LastOrDefault()}"]
        : partial.Human.Words.Length == 0 ? partial.Human.Titles.Select(title => "/" + title)
        : partial.Human.Keys.Concat(partial.Human.Words);

    private static void AddTo<TKey>(Dictionary<TKey, List<int>> lists, TKey key, int record)
        where TKey : notnull
    {
        if (!lists.TryGetValue(key, out List<int>? list))
        {
            lists.Add(key, list = []);
        }

        list.Add(record);
    }

    private void Add((string Undertaking, string Key) key, int record) => AddTo(_full, key, record);

    /// <summary>One record of each cluster that the name fits, in order.</summary>
    private List<int> Fitting(int partial)
    {
        EntityRecord record = _records[partial];
        SortedDictionary<int, int> byCluster = [];
        foreach (string key in Wanted(record))
        {
            foreach (int full in _full.GetValueOrDefault((record.Undertaking, key), []))
            {
                bool fits = _judge.Relation(record, _records[full]) is NameRelation.Part or NameRelation.Given || PairJudge.IsCalled(_records[full], record);
                if (fits && !_judge.Forbids(record, _records[full]))
                {
                    byCluster.TryAdd(_clusters.Find(full), full);
                }
            }
        }

        return [.. byCluster.Values];
    }

    /// <summary>Whom the name fits, the best first.</summary>
    private List<(int Record, double Score)> Candidates(int partial)
    {
        List<int> fitting = Fitting(partial);
        List<(int Record, double Score)> candidates = [];
        double[] features = new double[EntityModel.FeatureCount];
        foreach (int full in fitting)
        {
            Array.Clear(features);
            _judge.Describe(_records[partial], _records[full], fitting.Count == 1, features);
            candidates.Add((full, _model.Score(_records[partial].Nature, features)));
        }

        candidates.Sort((x, y) => x.Score != y.Score ? y.Score.CompareTo(x.Score) : x.Record.CompareTo(y.Record));
        return candidates;
    }

    private void JoinEquals(List<int> equals)
    {
        double[] features = new double[EntityModel.FeatureCount];
        for (int i = 1; i < equals.Count; i++)
        {
            Array.Clear(features);
            _judge.Describe(_records[equals[i - 1]], _records[equals[i]], isOnlyCandidate: true, features);
            if (_model.Score(_records[equals[i]].Nature, features) > 0)
            {
                _clusters.TryJoin(equals[i - 1], equals[i]);
            }
        }
    }
}
