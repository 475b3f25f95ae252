using Extract.Evaluation.Gold;
using Extract.Rules.Schema;

namespace Extract.Evaluation.Judging;

/// <summary>Pairs the facts of one type in one article. Thread-safe.</summary>
/// <param name="schema">Tells which roles are keys.</param>
internal sealed class FactPairing(FactSchema schema, Strictness strictness)
{
    /// <summary>
    /// An agreeing slot outweighs everything else. Of pairings that agree on as many, the one with fewer optional gold facts is taken where the number of
    /// facts leaves a choice, then the one whose slots overlap most, then the one in which more have the same status.
    /// </summary>
    private const long SlotWeight = 1_000_000_000_000;

    private const long OptionalWeight = 1_000_000_000;

    private const long OverlapWeight = 10_000;

    /// <summary>Gold facts in their order, then the found ones that are left in theirs. The pairs are a function of what the facts say, whatever their order.</summary>
    public IEnumerable<Outcome> Pair(GoldArticle article, IReadOnlyList<JudgedFact> gold, IReadOnlyList<JudgedFact> system)
    {
        string whole = article.Undertaking ?? "";
        (int[] partner, Agreement[,] agreements) = Partners(gold, system);
        HashSet<int> paired = [];
        for (int g = 0; g < gold.Count; g++)
        {
            int s = partner[g];
            string undertaking = gold[g].Undertaking ?? whole;
            yield return s >= 0 && paired.Add(s)
                ? new Outcome(article.Article, undertaking, gold[g], system[s], agreements[g, s])
                : new Outcome(article.Article, undertaking, gold[g], null);
        }

        for (int s = 0; s < system.Count; s++)
        {
            if (!paired.Contains(s))
            {
                yield return new Outcome(article.Article, whole, null, system[s]);
            }
        }
    }

    /// <summary>For each gold fact its partner, or -1; with how each two agree.</summary>
    private (int[] Partner, Agreement[,] Agreements) Partners(IReadOnlyList<JudgedFact> gold, IReadOnlyList<JudgedFact> system)
    {
        int[] rows = FactOrder.Of(gold);
        int[] columns = FactOrder.Of(system);
        Agreement[,] agreements = new Agreement[gold.Count, system.Count];
        long[,] weights = new long[gold.Count, system.Count];
        FactType? type = gold.Count > 0 ? schema.Find(gold[0].Type) : null;
        for (int row = 0; row < rows.Length; row++)
        {
            for (int column = 0; column < columns.Length; column++)
            {
                (int g, int s) = (rows[row], columns[column]);
                agreements[g, s] = Agreement.Of(gold[g], system[s], IsKey, strictness);
                weights[row, column] = Weight(gold[g], system[s], agreements[g, s]);
            }
        }

        int[] assigned = Assignment.Solve(weights);
        int[] partner = new int[gold.Count];
        for (int row = 0; row < rows.Length; row++)
        {
            int column = assigned[row];
            partner[rows[row]] = column >= 0 && weights[row, column] > 0 ? columns[column] : -1;
        }

        return (partner, agreements);

        long Weight(JudgedFact one, JudgedFact other, Agreement agreement) => agreement.Count == 0
            ? (one.Optional ? -OptionalWeight : 0)
            : (agreement.Count * SlotWeight) - (one.Optional ? OptionalWeight : 0)
                + (Agreement.Of(one, other, IsKey, Strictness.Lenient).Count * OverlapWeight) + (one.Status == other.Status ? 1 : 0);

        bool IsKey(string role) => type?.Find(role)?.IsKey == true;
    }
}
