using Extract.Evaluation.Calibration;
using Extract.Knowledge.Confidence;
using Extract.Training.Corpora;
using Extract.Training.Learning;

namespace Extract.Training.Confidence;

/// <summary>
/// Learns how sure facts are. Rules fare better on articles that they were written on than on any other, so one more feature marks these; it is
/// learned with the rest and then left out, and what remains speaks of articles never seen. Not thread-safe.
/// </summary>
public static class ConfidenceTrainer
{
    private const string Tuned = "(an article that rules were written on)";
    private const double Penalty = 10;

    /// <summary>What counts less is left out.</summary>
    private const double Least = 0.03;

    /// <summary>The weights learned from all examples that are not held out.</summary>
    public static IReadOnlyDictionary<string, double> Train(IReadOnlyList<ConfidenceExample> examples)
    {
        Dictionary<string, double> weights = Learn(examples.Where(e => e.Set != ArticleSet.HeldOut));
        weights.Remove(Tuned);
        return weights;
    }

    /// <summary>
    /// What is said of each example by weights that were learned from other groups; of those held out by weights learned from all others.
    /// </summary>
    public static IReadOnlyList<(ConfidenceExample Example, Forecast Forecast)> CrossValidate(IReadOnlyList<ConfidenceExample> examples)
    {
        List<(ConfidenceExample Example, Forecast Forecast)> all = [];
        ConfidenceModel whole = new(Train(examples));
        foreach (IGrouping<string, ConfidenceExample> group in examples.GroupBy(e => e.Group))
        {
            ConfidenceModel model = new(Learn(examples.Where(e => e.Set != ArticleSet.HeldOut && e.Group != group.Key)));
            foreach (ConfidenceExample example in group)
            {
                double probability = example.Set == ArticleSet.HeldOut ? whole.Rate(example.Features) : model.Rate(Features(example));
                all.Add((example, new Forecast(probability, example.IsRight)));
            }
        }

        return all;
    }

    private static Dictionary<string, double> Learn(IEnumerable<ConfidenceExample> examples) =>
        new LogisticRegression(Penalty).Learn(ConfidenceModel.Bias, [.. examples.Select(e => (Features(e), e.IsRight, 1.0))])
            .Where(w => Math.Abs(w.Value) >= Least)
            .ToDictionary(w => w.Key, w => Math.Round(w.Value, 3), StringComparer.Ordinal);

    private static IReadOnlyList<string> Features(ConfidenceExample example) =>
        example.Set == ArticleSet.Tuned ? [.. example.Features, Tuned] : example.Features;
}
