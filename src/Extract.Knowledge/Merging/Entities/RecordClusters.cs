using Extract.Knowledge.Merging.Entities.Pairs;
using Extract.Knowledge.Merging.Entities.Records;

namespace Extract.Knowledge.Merging.Entities;

/// <summary>
/// Which records are one: grown by joining the most certain pairs first, as long as nothing in one part forbids anything in the other.
/// Used by one thread.
/// </summary>
internal sealed class RecordClusters
{
    private readonly IReadOnlyList<EntityRecord> _records;
    private readonly PairJudge _judge;
    private readonly int[] _parent;

    /// <summary>For each root the records of different names in it, which are all that can forbid.</summary>
    private readonly List<int>[] _faces;

    public RecordClusters(IReadOnlyList<EntityRecord> records, PairJudge judge)
    {
        (_records, _judge) = (records, judge);
        _parent = [.. Enumerable.Range(0, records.Count)];
        _faces = [.. Enumerable.Range(0, records.Count).Select(i => new List<int> { i })];
    }

    /// <summary>The first record of the cluster of a record.</summary>
    public int Find(int record)
    {
        while (_parent[record] != record)
        {
            record = _parent[record] = _parent[_parent[record]];
        }

        return record;
    }

    /// <summary>Joins pairs in the order of their scores.</summary>
    public void JoinBest(List<(double Score, int A, int B)> pairs)
    {
        pairs.Sort((x, y) => x.Score != y.Score ? y.Score.CompareTo(x.Score) : (x.A, x.B).CompareTo((y.A, y.B)));
        foreach ((_, int a, int b) in pairs)
        {
            TryJoin(a, b);
        }
    }

    /// <summary>Joins two clusters unless something forbids it.</summary>
    /// <returns>Whether they are one now.</returns>
    public bool TryJoin(int a, int b)
    {
        int left = Find(a);
        int right = Find(b);
        if (left == right)
        {
            return true;
        }

        foreach (int face in _faces[left])
        {
            foreach (int other in _faces[right])
            {
                if (_judge.Forbids(_records[face], _records[other]))
                {
                    return false;
                }
            }
        }

        (int root, int child) = left < right ? (left, right) : (right, left);
        _parent[child] = root;
        foreach (int face in _faces[child])
        {
            if (!_faces[root].Exists(known => AreAlike(_records[known], _records[face])))
            {
                _faces[root].Add(face);
            }
        }

        _faces[child] = [];
        return true;
    }

    /// <summary>Whether whatever one forbids the other does, too.</summary>
    private static bool AreAlike(EntityRecord a, EntityRecord b) =>
        a.Name == b.Name && a.Gender == b.Gender && (a.Undertaking == b.Undertaking || (a.Human is not null) || !(a.Thing!.IsKind || a.IsPartial))
        && a.IsPartial == b.IsPartial;
}
