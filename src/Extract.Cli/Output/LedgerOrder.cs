using Extract.Evaluation.Ledgers;

namespace Extract.Cli.Output;

/// <summary>The orders in which a ledger can stand.</summary>
internal static class LedgerOrder
{
    private static readonly Dictionary<string, Func<RuleEntry, double>> _keys = new(StringComparer.Ordinal)
    {
        ["name"] = _ => 0,
        ["matches"] = e => e.Matches,
        ["facts"] = e => e.Facts,
        ["true"] = e => e.True,
        ["false"] = e => e.False,
        ["right"] = e => e.Right,
        ["wrong"] = e => e.Wrong,
        ["won"] = e => e.Worth?.Right ?? 0,
        ["lost"] = e => e.Worth?.Wrong ?? 0,
        ["f1"] = e => e.Worth?.F1 ?? 0,
        ["time"] = e => e.Share ?? 0,
    };

    public static IReadOnlyList<string> Names => [.. _keys.Keys];

    /// <summary>The most first; those alike, and all when sorted by name, in ordinal order.</summary>
    public static IReadOnlyList<RuleEntry> Sort(IEnumerable<RuleEntry> entries, string key) =>
        [.. entries.OrderByDescending(_keys[key]).ThenBy(e => e.Rule, StringComparer.Ordinal)];
}
