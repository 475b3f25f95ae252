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
    private const int Rounds = 3;

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
        LoneRule none = extractor.Rules.Alone(null);
        long[] least = [.. articles.Select(a => Ticks(none, a))];
        RuleLedger timed = Each(ledger, 1, Time, stop);
        double total = Math.Max(1, timed.Entries.Sum(e => e.Share ?? 0));
        return timed with { Entries = [.. timed.Entries.Select(e => e with { Share = e.Share / total })] };

        RuleEntry Time(RuleEntry entry)
        {
            LoneRule rule = extractor.Rules.Alone(entry.Rule);
            long ticks = 0;
            for (int i = 0; i < articles.Count; i++)
            {
                ticks += Math.Max(0, Ticks(rule, articles[i]) - (entry.IsFact ? least[i] : 0));
            }

            return entry with { Share = ticks };
        }
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
