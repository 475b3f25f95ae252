using Extract.Evaluation.Judging;
using Extract.Rules;

namespace Extract.Evaluation.Ledgers;

/// <summary>What each rule earned on annotated articles. Immutable.</summary>
/// <param name="Score">All rules together.</param>
/// <param name="Entries">One for each rule, mention rules first, those that found nothing included.</param>
public sealed record RuleLedger(Comparison Score, IReadOnlyList<RuleEntry> Entries)
{
    /// <summary>Sets what the rules found in articles against the gold set.</summary>
    /// <param name="rules">The rules by which the articles were read.</param>
    public static RuleLedger Of(RuleSet rules, IReadOnlyList<LedgerArticle> articles)
    {
        Comparison score = new Judge(rules.Schema).Compare(articles.Select(a => a.Gold), articles.Select(a => a.Trace.Knowledge));
        RuleCounts counts = new(rules.RuleNames, rules.FactRuleNames.ToHashSet(StringComparer.Ordinal));
        Shadows shadows = new();
        foreach (LedgerArticle article in articles)
        {
            counts.Add(article.Trace, Verdicts(score, article.Gold.Article));
            shadows.Add(article.Trace);
        }

        return new RuleLedger(score, [.. rules.RuleNames.Select(rule => counts[rule] with { ShadowedBy = shadows.Of(rule) })]);
    }

    private static Dictionary<string, Verdict> Verdicts(Comparison score, string article)
    {
        Dictionary<string, Verdict> verdicts = new(StringComparer.Ordinal);
        foreach (FactPair pair in score.Pairs.Where(p => p.Article == article))
        {
            verdicts[pair.System.Id!] = new Verdict(pair.Agreement, pair.Gold.Optional);
        }

        foreach (Difference difference in score.Differences.Where(d => d.Kind == DifferenceKind.Spurious && d.Article == article))
        {
            verdicts.TryAdd(difference.System!.Id!, new Verdict(null, IsOptional: false));
        }

        return verdicts;
    }
}
