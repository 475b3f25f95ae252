using Extract.Knowledge;
using Extract.Knowledge.Explaining;

namespace Extract.Evaluation.Ledgers;

/// <summary>Finds the rules that make nothing which others do not make too: at overlapping words, for the same facts, with the same fillers at least. Not thread-safe.</summary>
internal sealed class Shadows
{
    /// <summary>For each rule and each match of it that made a fact: the other rules that made it too.</summary>
    private readonly Dictionary<string, List<HashSet<string>>> _covers = new(StringComparer.Ordinal);

    public void Add(ArticleTrace article)
    {
        List<Made> made = [.. article.Matches.Where(m => m.Facts.Count > 0).Select(m => new Made(m))];
        foreach (Made match in made)
        {
            if (!_covers.TryGetValue(match.Rule, out List<HashSet<string>>? covers))
            {
                _covers.Add(match.Rule, covers = []);
            }

            covers.Add([.. made.Where(match.IsWithin).Select(other => other.Rule)]);
        }
    }

    /// <summary>The fewest rules, found greedily, that make all that a rule makes; empty when there are none or it makes nothing.</summary>
    public IReadOnlyList<string> Of(string rule)
    {
        List<HashSet<string>> left = [.. _covers.GetValueOrDefault(rule) ?? []];
        if (left.Exists(cover => cover.Count == 0))
        {
            return [];
        }

        List<string> chosen = [];
        while (left.Count > 0)
        {
            string best = left.SelectMany(cover => cover).GroupBy(name => name).OrderByDescending(g => g.Count()).ThenBy(g => g.Key, StringComparer.Ordinal).First().Key;
            chosen.Add(best);
            left.RemoveAll(cover => cover.Contains(best));
        }

        return chosen;
    }

    private sealed class Made(MatchTrace trace)
    {
        private readonly HashSet<(string Role, Filler Filler)> _slots = [.. trace.Arguments.SelectMany(a => a.Fillers.Select(filler => (a.Argument.Role, filler)))];

        public string Rule => trace.Match.Rule;

        /// <summary>Whether another rule's match says all that this one says.</summary>
        public bool IsWithin(Made other) => other.Rule != Rule
            && other.Overlaps(trace)
            && trace.Facts.All(other.Makes)
            && _slots.IsSubsetOf(other._slots);

        private bool Overlaps(MatchTrace match) => trace.Status == match.Status && trace.Match.Evidence.Overlaps(match.Match.Evidence);

        private bool Makes(Fact fact) => trace.Facts.Contains(fact);
    }
}
