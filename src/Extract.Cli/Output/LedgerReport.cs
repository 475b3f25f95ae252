using Extract.Evaluation.Ledgers;
using Extract.Rules.Checking;
using Extract.Rules.Definitions;

namespace Extract.Cli.Output;

/// <summary>A ledger with what else is told of its rules.</summary>
/// <param name="Origins">Where each rule is written.</param>
/// <param name="Shadowed">The rules that need no article to be seen to do nothing of their own.</param>
internal sealed record LedgerReport(RuleLedger Ledger, IReadOnlyDictionary<string, RuleOrigin> Origins, IReadOnlyList<Finding> Shadowed)
{
    /// <summary>Rules that matched nowhere, in ordinal order.</summary>
    public IEnumerable<string> NeverFired => Ledger.Entries.Where(e => e.Matches == 0).Select(e => e.Rule).Order(StringComparer.Ordinal);

    /// <summary>Rules of which others make every fact, in ordinal order.</summary>
    public IEnumerable<RuleEntry> Covered => Ledger.Entries.Where(e => e.ShadowedBy.Count > 0).OrderBy(e => e.Rule, StringComparer.Ordinal);
}
