using System.Diagnostics;
using Extract.Cli.Output;
using Extract.Evaluation.Ledgers;
using Extract.Knowledge;
using Extract.Rules.Measuring;

namespace Extract.Cli.Pipeline;

/// <summary>What of a ledger needs many runs: each rule left out, and each rule by itself against the clock.</summary>
internal sealed class LedgerRun(Terminal terminal, Extractor extractor, IReadOnlyList<LedgerArticle> articles)
{
    /// <summary>How often each rule is timed; the shortest time counts, since all else that disturbs only adds.</summary>
    private const int Rounds = 5;

    /// <summary>The ledger with what only each rule brings.</summary>
    /// <param name="which">"facts", "mentions" (these too) or "none".</param>
    public RuleLedger Ablate(RuleLedger ledger, string which, CancellationToken stop)
    {
        if (which == "none")
        {
            return ledger;
        }

        Ablation ablation = new(extractor, articles);
        return Each(ledger, Environment.ProcessorCount, Ablate, stop);

        RuleEntry Ablate(RuleEntry entry) => entry.IsFact ? entry with { Worth = ablation.OfFactRule(entry.Rule) }
            : which == "mentions" ? entry with { Worth = ablation.OfMentionRule(entry.Rule) }
            : entry;
    }

    /// <summary>The ledger with each rule's part of the time. On one thread, so that rules do not wait for each other.</summary>
    public RuleLedger Time(RuleLedger ledger, CancellationToken stop)
    {
        Dictionary<string, long[]> times = new(StringComparer.Ordinal);
        Each(ledger, 1, Time, stop);

        // Most rules have nothing to do in an article; what the middle one takes all pay by themselves, but together once: trees, clauses.
        List<RuleEntry> timed = [];
        foreach (IGrouping<bool, RuleEntry> kind in ledger.Entries.GroupBy(e => e.IsFact))
        {
            long middle = articles.Select((_, i) => Middle([.. kind.Select(e => times[e.Rule][i])])).Sum();
            timed.AddRange(kind.Select(e => e with { Share = Math.Max(0, times[e.Rule].Sum() - middle) }));
        }

        double total = Math.Max(1, timed.Sum(e => e.Share ?? 0));
        return ledger with { Entries = [.. timed.Select(e => e with { Share = e.Share / total })] };

        RuleEntry Time(RuleEntry entry)
        {
            LoneRule rule = extractor.Rules.Alone(entry.Rule);
            times.Add(entry.Rule, [.. articles.Select(a => Ticks(rule, a))]);
            return entry;
        }
    }

    private static long Middle(long[] values)
    {
        Array.Sort(values);
        return values.Length < 3 ? 0 : values[values.Length / 2];
    }

    private static long Ticks(LoneRule rule, LedgerArticle article)
    {
        rule.Begin(article.Trace.Reading);
        long least = long.MaxValue;
        for (int round = 0; round < Rounds; round++)
        {
            long start = Stopwatch.GetTimestamp();
            rule.Run();
            least = Math.Min(least, Stopwatch.GetTimestamp() - start);
        }

        return least;
    }

    private RuleLedger Each(RuleLedger ledger, int threads, Func<RuleEntry, RuleEntry> map, CancellationToken stop)
    {
        List<RuleEntry> entries = [];
        using Progress progress = new(terminal, ledger.Entries.Count, "rules");
        foreach (RuleEntry entry in OrderedParallel.Map(ledger.Entries, threads, map, stop))
        {
            progress.Advance();
            entries.Add(entry);
        }

        return ledger with { Entries = entries };
    }
}
