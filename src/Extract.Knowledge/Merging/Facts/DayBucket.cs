using System.Globalization;

namespace Extract.Knowledge.Merging.Facts;

/// <summary>Facts that stand under one address, by number, and found by their day.</summary>
internal sealed class DayBucket
{
    private readonly List<int> _all = [];
    private readonly List<int> _undated = [];
    private readonly Dictionary<int, List<int>> _dated = [];

    /// <summary>The number of a day; null for none.</summary>
    public static int? NumberOf(string? day) =>
        DateOnly.TryParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly date) ? date.DayNumber : null;

    public void Add(int fact, int? day)
    {
        _all.Add(fact);
        if (day is not { } number)
        {
            _undated.Add(fact);
        }
        else if (_dated.TryGetValue(number, out List<int>? facts))
        {
            facts.Add(fact);
        }
        else
        {
            _dated.Add(number, [fact]);
        }
    }

    /// <summary>Those of days that are near, and those that tell no one day; all for a fact that tells none.</summary>
    public IEnumerable<int> Near(int? day, int days)
    {
        if (day is not { } number)
        {
            return _all;
        }

        IEnumerable<int> near = _undated;
        for (int d = number - days; d <= number + days; d++)
        {
            near = _dated.TryGetValue(d, out List<int>? facts) ? near.Concat(facts) : near;
        }

        return near;
    }
}
