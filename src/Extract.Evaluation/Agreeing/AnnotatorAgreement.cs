using Extract.Evaluation.Gold;
using Extract.Evaluation.Judging;
using Extract.Rules.Schema;

namespace Extract.Evaluation.Agreeing;

/// <summary>
/// How two annotators agree on the articles that both annotated: slot F1, which is the same whoever is taken as the measure; Cohen's kappa
/// on the status of paired facts; B³ on the names of entities. What one of them calls optional neither counts for nor against them.
/// </summary>
/// <param name="Articles">Those of both, in the order of A.</param>
/// <param name="ByType">Counts by fact type, ordinal by name; A stands as gold, B as system.</param>
/// <param name="OnlyA">Ids of articles that A alone annotated.</param>
/// <param name="OnlyB">Ids of articles that B alone annotated.</param>
public sealed record AnnotatorAgreement(
    IReadOnlyList<ArticleAgreement> Articles, IReadOnlyList<KeyValuePair<string, Tally>> ByType, IReadOnlyList<string> OnlyA, IReadOnlyList<string> OnlyB)
{
    public Tally Total => ByType.Aggregate(default(Tally), (sum, type) => sum + type.Value);

    public NameAgreement Names => Articles.Aggregate(default(NameAgreement), (sum, article) => sum + article.Names);

    /// <summary>On the status of paired facts, optional ones too.</summary>
    /// <param name="type">A fact type; null for all.</param>
    public Kappa Status(string? type = null) => Kappa.Of([.. Articles.SelectMany(article => article.Pairs)
        .Where(pair => type is null || pair.Gold.Type == type).Select(pair => (pair.Gold.Status, pair.System.Status))]);

    /// <param name="a">One annotator's gold, at most one for an article.</param>
    /// <param name="b">The other's.</param>
    public static AnnotatorAgreement Of(FactSchema schema, IReadOnlyList<GoldArticle> a, IReadOnlyList<GoldArticle> b)
    {
        Dictionary<string, GoldArticle> others = b.DistinctBy(gold => gold.Article).ToDictionary(gold => gold.Article, StringComparer.Ordinal);
        SortedDictionary<string, Tally> tallies = new(StringComparer.Ordinal);
        List<ArticleAgreement> articles = [];
        foreach (GoldArticle gold in a)
        {
            if (others.TryGetValue(gold.Article, out GoldArticle? other))
            {
                articles.Add(Compare(schema, gold, other, tallies));
            }
        }

        HashSet<string> known = new(a.Select(gold => gold.Article), StringComparer.Ordinal);
        return new AnnotatorAgreement(
            articles, [.. tallies], [.. known.Where(id => !others.ContainsKey(id))], [.. b.Select(gold => gold.Article).Where(id => !known.Contains(id))]);
    }

    private static ArticleAgreement Compare(FactSchema schema, GoldArticle a, GoldArticle b, SortedDictionary<string, Tally> tallies)
    {
        List<FactPair> pairs = [];
        List<JudgedFact> onlyA = [];
        List<JudgedFact> onlyB = [];
        AnnotatorPairing pairing = new(schema);
        foreach (string type in a.Facts.Concat(b.Facts).Select(fact => fact.Type).Distinct().Order(StringComparer.Ordinal))
        {
            JudgedFact[] ofA = [.. a.Facts.Where(fact => fact.Type == type)];
            JudgedFact[] ofB = [.. b.Facts.Where(fact => fact.Type == type)];
            (int Place, Agreement Agreement)?[] partners = pairing.Pair(ofA, ofB);
            HashSet<int> paired = [.. partners.OfType<(int Place, Agreement)>().Select(partner => partner.Place)];
            FactPair[] of = [.. partners.Select((partner, i) => partner is (int j, Agreement agreement) ? new FactPair(a.Article, ofA[i], ofB[j], agreement) : null).OfType<FactPair>()];
            JudgedFact[] aloneA = [.. ofA.Where((_, i) => partners[i] is null)];
            JudgedFact[] aloneB = [.. ofB.Where((_, j) => !paired.Contains(j))];
            tallies[type] = tallies.GetValueOrDefault(type) + Count(of, aloneA, aloneB);
            pairs.AddRange(of);
            onlyA.AddRange(aloneA);
            onlyB.AddRange(aloneB);
        }

        return new ArticleAgreement(a.Article, pairs, onlyA, onlyB, NameAgreement.Of(a, b), new EntityMatching(a, b).Differences);
    }

    private static Tally Count(FactPair[] pairs, JudgedFact[] aloneA, JudgedFact[] aloneB)
    {
        Tally tally = default;
        foreach (FactPair pair in pairs.Where(pair => !pair.Gold.Optional && !pair.System.Optional))
        {
            tally += new Tally(pair.Agreement.Count, pair.Gold.Slots.Count, pair.System.Slots.Count, pair.Agreement.IsExact ? 1 : 0, 1, 1);
        }

        foreach (JudgedFact fact in aloneA.Where(fact => !fact.Optional))
        {
            tally += new Tally(0, fact.Slots.Count, 0, 0, 1, 0);
        }

        foreach (JudgedFact fact in aloneB.Where(fact => !fact.Optional))
        {
            tally += new Tally(0, 0, fact.Slots.Count, 0, 0, 1);
        }

        return tally;
    }
}
