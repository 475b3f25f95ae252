using Extract.Evaluation.Judging;
using Extract.Rules.Schema;

namespace Extract.Evaluation.Errors;

/// <summary>Classes the differences of a comparison and tells where what is missing was most likely lost. Thread-safe.</summary>
/// <param name="schema">Tells which roles are keys.</param>
public sealed class ErrorClassifier(FactSchema schema)
{
    /// <summary>The comparison with the errors of each difference.</summary>
    /// <param name="knowledge">What was compared, by the article's id without folder and extension.</param>
    public Comparison Classify(Comparison comparison, IReadOnlyDictionary<string, ArticleFacts> knowledge)
    {
        ILookup<(string, string), FactPair> pairs = comparison.Pairs.ToLookup(pair => (pair.Article, pair.Gold.Type));
        List<Difference> classed = [];
        foreach (IGrouping<(string Article, string Type), Difference> group in comparison.Differences.GroupBy(d => (d.Article, d.Type)))
        {
            LossFinder losses = new(schema, knowledge.GetValueOrDefault(group.Key.Article));
            classed.AddRange(new TypeErrors(schema.Find(group.Key.Type), losses, [.. pairs[group.Key]]).Classify([.. group]));
        }

        return comparison with { Differences = classed };
    }
}
