using Extract.Evaluation.Judging;

namespace Extract.Evaluation.Agreeing;

/// <summary>How two annotators agree on one article.</summary>
/// <param name="Pairs">Facts that stand for each other, those of A as <see cref="FactPair.Gold"/>; by type and then in the order of A.</param>
/// <param name="OnlyA">Facts of A that B does not have, in the same order.</param>
/// <param name="OnlyB">Facts of B that A does not have.</param>
/// <param name="Entities">What they disagree on about entities, a line each.</param>
public sealed record ArticleAgreement(
    string Article, IReadOnlyList<FactPair> Pairs, IReadOnlyList<JudgedFact> OnlyA, IReadOnlyList<JudgedFact> OnlyB, NameAgreement Names, IReadOnlyList<string> Entities)
{
    /// <summary>Pairs that differ in a slot or in status.</summary>
    public IEnumerable<FactPair> Differing => Pairs.Where(pair => !IsFull(pair));

    /// <summary>Whether both say the same.</summary>
    public static bool IsFull(FactPair pair) => pair.Agreement.IsExact && pair.Gold.Status == pair.System.Status;
}
