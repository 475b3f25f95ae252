using Extract.Evaluation.Judging;
using Extract.Rules.Schema;

namespace Extract.Evaluation.Agreeing;

/// <summary>
/// Pairs the facts of two annotators of one article as <see cref="Judge"/> pairs gold with what was found, but so that neither is the
/// measure of the other. Thread-safe.
/// </summary>
/// <param name="schema">Tells which roles are keys.</param>
internal sealed class AnnotatorPairing(FactSchema schema)
{
    /// <summary>Makes a pair that agrees on one slot more outweigh that a fact is optional.</summary>
    private const int SlotWeight = 1000;

    /// <summary>For each fact of A its partner's place in B, and how they agree; null for those that are alone.</summary>
    /// <param name="a">Facts of one type.</param>
    /// <param name="b">Facts of the same type.</param>
    public (int Place, Agreement Agreement)?[] Pair(IReadOnlyList<JudgedFact> a, IReadOnlyList<JudgedFact> b)
    {
        Agreement[,] agreements = new Agreement[a.Count, b.Count];
        int[,] weights = new int[a.Count, b.Count];
        for (int i = 0; i < a.Count; i++)
        {
            FactType? type = schema.Find(a[i].Type);
            for (int j = 0; j < b.Count; j++)
            {
                agreements[i, j] = Compare(a[i], b[j], role => type?.Find(role)?.IsKey == true);
                int lesser = (a[i].Optional != b[j].Optional ? 2 : 0) + (a[i].Status != b[j].Status ? 1 : 0);
                weights[i, j] = agreements[i, j].Count == 0 ? 0 : (agreements[i, j].Count * SlotWeight) - lesser;
            }
        }

        int[] partners = Assignment.Solve(weights);
        return [.. partners.Select((j, i) => j >= 0 && weights[i, j] > 0 ? (j, agreements[i, j]) : ((int, Agreement)?)null)];
    }

    /// <summary>Values agree when they do in either direction: half a percent of one is not half a percent of the other.</summary>
    private static Agreement Compare(JudgedFact a, JudgedFact b, Func<string, bool> isKey)
    {
        Agreement there = Agreement.Of(a, b, isKey);
        Agreement back = Agreement.Of(b, a, isKey);
        return back.Count > there.Count ? new Agreement(back.System, back.Gold, back.Count) : there;
    }
}
