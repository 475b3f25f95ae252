using Extract.Language;
using Extract.Rules;
using Extract.Rules.Explaining;

namespace Extract.Knowledge.Explaining;

/// <summary>Finds out why facts are in a knowledge base. Thread-safe.</summary>
public static class Why
{
    /// <summary>The facts of a knowledge base that are as described.</summary>
    public static IEnumerable<Fact> Find(KnowledgeBase knowledge, FactExpression wanted)
    {
        Dictionary<string, Entity> entities = knowledge.Entities.DistinctBy(e => e.Id).ToDictionary(e => e.Id, StringComparer.Ordinal);
        return knowledge.Facts.Where(fact => fact.Type == wanted.Type.Name && WhyNot.Compare(fact, wanted, entities).Count == 0);
    }

    /// <param name="rules">Those that read the articles.</param>
    /// <param name="article">An article read again, by its id; null when its text is not at hand.</param>
    public static FactReason Explain(KnowledgeBase knowledge, Fact fact, RuleSet rules, Func<ArticleInfo, ArticleTrace?> article)
    {
        List<EvidenceReason> reasons = [];
        foreach (Evidence evidence in fact.Evidence)
        {
            ArticleTrace? trace = knowledge.Articles.FirstOrDefault(a => a.Id == evidence.Article) is { } info ? article(info) : null;
            MatchTrace? match = trace?.Matches
                .Where(m => m.Match.Rule == evidence.Rule && Starts(trace, m) == evidence.Start && Ends(trace, m) == evidence.End)
                .OrderByDescending(m => m.Facts.Any(f => f.Id == fact.Id))
                .FirstOrDefault();
            reasons.Add(new EvidenceReason(evidence, rules.Origins.GetValueOrDefault(evidence.Rule), trace, match));
        }

        return new FactReason(fact, knowledge.Entities.DistinctBy(e => e.Id).ToDictionary(e => e.Id, StringComparer.Ordinal), reasons)
        {
            UndertakingField = knowledge.UndertakingField,
            Links = LinkedFact.Of(knowledge, fact),
        };
    }

    private static int Starts(ArticleTrace trace, MatchTrace match) => trace.Reading.Document.Tokens[Span(match).First].Start;

    private static int Ends(ArticleTrace trace, MatchTrace match) => trace.Reading.Document.Tokens[Span(match).End - 1].End;

    private static TokenSpan Span(MatchTrace match) =>
        match.Match.Evidence.Length > 0 ? match.Match.Evidence : new TokenSpan(match.Match.Trigger, match.Match.Trigger + 1);
}
