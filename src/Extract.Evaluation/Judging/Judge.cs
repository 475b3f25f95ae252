using Extract.Evaluation.Gold;
using Extract.Knowledge;
using Extract.Rules.Schema;

namespace Extract.Evaluation.Judging;

/// <summary>
/// Compares facts by the annotation guide: facts of one type are paired one to one within an article so that the number of
/// agreeing slots is greatest, and a pair must agree on a key role. Thread-safe.
/// </summary>
/// <param name="schema">Tells which roles are keys.</param>
/// <param name="strictness">When two fillers agree.</param>
public sealed class Judge(FactSchema schema, Strictness strictness = Strictness.Strict)
{
    private readonly FactPairing _pairing = new(schema, strictness);

    public Comparison Compare(IEnumerable<GoldArticle> gold, IEnumerable<KnowledgeBase> knowledge) => Compare(gold, KnowledgeFacts.Read(knowledge));

    /// <param name="system">Facts by the article's id without folder and extension.</param>
    public Comparison Compare(IEnumerable<GoldArticle> gold, IReadOnlyDictionary<string, ArticleFacts> system)
    {
        SortedDictionary<string, Tally> tallies = new(StringComparer.Ordinal);
        List<Outcome> outcomes = [];
        int articles = 0;
        HashSet<string> judged = new(StringComparer.Ordinal);
        foreach (GoldArticle article in gold)
        {
            articles++;
            judged.Add(article.Article);
            IReadOnlyList<JudgedFact> found = system.TryGetValue(article.Article, out ArticleFacts? facts) ? facts.Facts : [];
            foreach (string type in new SortedSet<string>(article.Facts.Concat(found).Select(fact => fact.Type), StringComparer.Ordinal))
            {
                int before = outcomes.Count;
                outcomes.AddRange(_pairing.Pair(
                    article, [.. article.Facts.Where(fact => fact.Type == type)], [.. found.Where(fact => fact.Type == type)]));
                tallies[type] = tallies.GetValueOrDefault(type) + Tally.Sum(outcomes.Skip(before));
            }
        }

        return new Comparison(
            articles,
            [.. tallies],
            [.. outcomes.Where(o => o is { Gold: not null, System: not null }).Select(o => new FactPair(o.Article, o.Gold!, o.System!, o.Agreement!))],
            [.. outcomes.Select(Difference.Of).OfType<Difference>()],
            [.. system.Keys.Where(id => !judged.Contains(id))])
        {
            Outcomes = outcomes,
        };
    }
}
