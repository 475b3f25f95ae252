using Extract.Evaluation.Gold;
using Extract.Knowledge;
using Extract.Rules.Schema;

namespace Extract.Evaluation.Judging;

/// <summary>
/// Compares facts by the annotation guide: facts of one type are paired one to one within an article so that the number of
/// agreeing slots is greatest, and a pair must agree on a key role. Thread-safe.
/// </summary>
/// <param name="schema">Tells which roles are keys.</param>
public sealed class Judge(FactSchema schema)
{
    /// <summary>Makes a pair that agrees on one slot more outweigh everything else, an optional gold fact included.</summary>
    private const int SlotWeight = 1000;

    public Comparison Compare(IEnumerable<GoldArticle> gold, IEnumerable<KnowledgeBase> knowledge)
    {
        Dictionary<string, List<JudgedFact>> system = KnowledgeFacts.ByArticle(knowledge);
        SortedDictionary<string, Tally> tallies = new(StringComparer.Ordinal);
        List<Difference> differences = [];
        List<FactPair> pairs = [];
        int articles = 0;
        HashSet<string> judged = new(StringComparer.Ordinal);
        foreach (GoldArticle article in gold)
        {
            articles++;
            judged.Add(article.Article);
            List<JudgedFact> found = system.GetValueOrDefault(article.Article) ?? [];
            SortedSet<string> types = new(article.Facts.Concat(found).Select(fact => fact.Type), StringComparer.Ordinal);
            foreach (string type in types)
            {
                List<JudgedFact> goldFacts = [.. article.Facts.Where(fact => fact.Type == type)];
                List<JudgedFact> systemFacts = [.. found.Where(fact => fact.Type == type)];
                Tally tally = CompareType(article.Article, goldFacts, systemFacts, pairs, differences);
                tallies[type] = tallies.GetValueOrDefault(type) + tally;
            }
        }

        return new Comparison(
            articles, [.. tallies], pairs, differences, [.. system.Keys.Where(id => !judged.Contains(id))]);
    }

    private Tally CompareType(
        string article, List<JudgedFact> gold, List<JudgedFact> system, List<FactPair> pairs, List<Difference> differences)
    {
        Agreement[,] agreements = new Agreement[gold.Count, system.Count];
        int[,] weights = new int[gold.Count, system.Count];
        for (int g = 0; g < gold.Count; g++)
        {
            FactType? type = schema.Find(gold[g].Type);
            for (int s = 0; s < system.Count; s++)
            {
                agreements[g, s] = Agreement.Of(gold[g], system[s], role => type?.Find(role)?.IsKey == true);
                weights[g, s] = (agreements[g, s].Count * SlotWeight) - (gold[g].Optional ? 1 : 0);
            }
        }

        int[] partner = Assignment.Solve(weights);
        HashSet<int> paired = [];
        Tally tally = default;
        for (int g = 0; g < gold.Count; g++)
        {
            int s = partner[g];
            if (s >= 0 && weights[g, s] >= SlotWeight - 1)
            {
                paired.Add(s);
                FactPair pair = new(article, gold[g], system[s], agreements[g, s]);
                pairs.Add(pair);
                tally += Paired(pair, differences);
            }
            else if (!gold[g].Optional)
            {
                tally += new Tally(0, gold[g].Slots.Count, 0, 0, 1, 0);
                differences.Add(new Difference(article, DifferenceKind.Missing, gold[g], null));
            }
        }

        for (int s = 0; s < system.Count; s++)
        {
            if (!paired.Contains(s))
            {
                tally += new Tally(0, 0, system[s].Slots.Count, 0, 0, 1);
                differences.Add(new Difference(article, DifferenceKind.Spurious, null, system[s]));
            }
        }

        return tally;
    }

    private static Tally Paired(FactPair pair, List<Difference> differences)
    {
        if (pair.Gold.Optional)
        {
            return default;
        }

        Agreement agreement = pair.Agreement;
        if (!agreement.IsExact || pair.Gold.Status != pair.System.Status)
        {
            differences.Add(new Difference(pair.Article, DifferenceKind.Partial, pair.Gold, pair.System, agreement));
        }

        return new Tally(agreement.Count, agreement.Gold.Count, agreement.System.Count, agreement.IsExact ? 1 : 0, 1, 1);
    }
}
