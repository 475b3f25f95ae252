using System.Globalization;
using Extract.Evaluation.Judging;

namespace Extract.Evaluation.Reports;

/// <summary>Scores as one line each, for logs and people.</summary>
public static class ScoreLines
{
    /// <summary>All articles and types together.</summary>
    public static string Total(Comparison comparison)
    {
        (Measures slots, Measures facts) = (comparison.Total.Slots, comparison.Total.Facts);
        return string.Create(
            CultureInfo.InvariantCulture,
            $"articles {comparison.Articles}  slot P {slots.Precision:F3} R {slots.Recall:F3} F1 {slots.F1:F3}  "
                + $"fact P {facts.Precision:F3} R {facts.Recall:F3} F1 {facts.F1:F3}  status {comparison.StatusRight}/{comparison.Pairs.Count}");
    }

    /// <summary>One line for each fact type.</summary>
    public static IEnumerable<string> ByType(Comparison comparison)
    {
        foreach ((string type, Tally tally) in comparison.ByType)
        {
            Measures slots = tally.Slots;
            yield return string.Create(
                CultureInfo.InvariantCulture,
                $"{type,-12} slots P {slots.Precision:F3} R {slots.Recall:F3} F {slots.F1:F3}  "
                    + $"gold facts {tally.GoldFacts} system {tally.SystemFacts} exact {tally.Exact}");
        }
    }
}
