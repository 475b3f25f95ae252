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
        Count count = default;
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
                Tally tally = CompareType(article.Article, goldFacts, systemFacts, differences, ref count);
                tallies[type] = tallies.GetValueOrDefault(type) + tally;
            }
        }

        return new Comparison(
            articles, [.. tallies], count.Right, count.Judged, differences, [.. system.Keys.Where(id => !judged.Contains(id))]);
    }

    private Tally CompareType(
        string article, List<JudgedFact> gold, List<JudgedFact> system, List<Difference> differences, ref Count count)
    {
        int[,] weights = new int[gold.Count, system.Count];
        for (int g = 0; g < gold.Count; g++)
        {
            for (int s = 0; s < system.Count; s++)
            {
                weights[g, s] = (Agreeing(gold[g], system[s]) * SlotWeight) - (gold[g].Optional ? 1 : 0);
            }
        }

        int[] partner = Assignment.Solve(weights);
        HashSet<int> paired = [];
        Tally tally = default;
        for (int g = 0; g < gold.Count; g++)
        {
            JudgedFact expected = gold[g];
            int s = partner[g];
            if (s < 0 || weights[g, s] < SlotWeight - 1)
            {
                if (!expected.Optional)
                {
                    tally += new Tally(0, expected.Slots.Count, 0, 0, 1, 0);
                    differences.Add(new Difference(article, DifferenceKind.Missing, expected, null, 0));
                }

                continue;
            }

            paired.Add(s);
            JudgedFact found = system[s];
            int agreeing = Agreeing(expected, found);
            bool sameStatus = expected.Status == found.Status;
            count = new Count(count.Right + (sameStatus ? 1 : 0), count.Judged + 1);
            if (expected.Optional)
            {
                continue;
            }

            bool exact = agreeing == expected.Slots.Count && agreeing == found.Slots.Count;
            tally += new Tally(agreeing, expected.Slots.Count, found.Slots.Count, exact ? 1 : 0, 1, 1);
            if (!exact || !sameStatus)
            {
                differences.Add(new Difference(article, DifferenceKind.Partial, expected, found, agreeing));
            }
        }

        for (int s = 0; s < system.Count; s++)
        {
            if (!paired.Contains(s))
            {
                tally += new Tally(0, 0, system[s].Slots.Count, 0, 0, 1);
                differences.Add(new Difference(article, DifferenceKind.Spurious, null, system[s], 0));
            }
        }

        return tally;
    }

    /// <summary>The number of slots that agree, each used once; 0 when none of them is in a key role.</summary>
    private int Agreeing(JudgedFact gold, JudgedFact system)
    {
        FactType? type = schema.Find(gold.Type);
        bool[] used = new bool[system.Slots.Count];
        int count = 0;
        bool key = false;
        foreach (Slot slot in gold.Slots)
        {
            for (int i = 0; i < used.Length; i++)
            {
                if (!used[i] && slot.Role == system.Slots[i].Role && slot.Value.Agrees(system.Slots[i].Value))
                {
                    used[i] = true;
                    count++;
                    key |= type?.Find(slot.Role)?.IsKey == true;
                    break;
                }
            }
        }

        return key ? count : 0;
    }

    private readonly record struct Count(int Right, int Judged);
}
