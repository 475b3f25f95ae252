using Extract.Evaluation.Errors;
using Extract.Evaluation.Gold;
using Extract.Evaluation.Judging;
using Extract.Evaluation.Statistics;
using Extract.Knowledge;
using Extract.Rules.Schema;

namespace Extract.Evaluation.Assessing;

/// <summary>Judges knowledge bases strictly and leniently, classes their errors and tells how sure the figures are. Thread-safe.</summary>
public sealed class Assessor(FactSchema schema, Bootstrap? bootstrap = null)
{
    private readonly Judge _strict = new(schema);
    private readonly Judge _lenient = new(schema, Strictness.Lenient);
    private readonly ErrorClassifier _classifier = new(schema);
    private readonly Bootstrap _bootstrap = bootstrap ?? new Bootstrap();

    public Assessment Assess(IReadOnlyList<GoldArticle> gold, IEnumerable<KnowledgeBase> knowledge)
    {
        Dictionary<string, ArticleFacts> facts = KnowledgeFacts.Read(knowledge);
        Comparison strict = _classifier.Classify(_strict.Compare(gold, facts), facts);
        return new Assessment(strict, _lenient.Compare(gold, facts), _bootstrap.Intervals(Tallies(gold, strict), Figure.All), schema.Undertaking);
    }

    /// <summary>How two assessments over the same gold differ.</summary>
    public RunComparison Compare(IReadOnlyList<GoldArticle> gold, Assessment before, Assessment after) => RunComparison.Of(
        before,
        after,
        (one, other, type) => _bootstrap.Differences(Tallies(gold, one, type), Tallies(gold, other, type), type is null ? Figure.All : [Figure.SlotF1]));

    /// <summary>The tally of each gold article, ordinal by id.</summary>
    private static IReadOnlyList<Tally> Tallies(IReadOnlyList<GoldArticle> gold, Comparison comparison, string? type = null)
    {
        ILookup<string, Outcome> outcomes = comparison.Outcomes.Where(o => type is null || o.Type == type).ToLookup(o => o.Article, StringComparer.Ordinal);
        return [.. gold.Select(article => article.Article).Distinct().Order(StringComparer.Ordinal).Select(id => Tally.Sum(outcomes[id]))];
    }
}
