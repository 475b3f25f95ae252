using System.Globalization;
using Extract.Evaluation.Assessing;
using Extract.Evaluation.Errors;
using Extract.Evaluation.Judging;
using Extract.Evaluation.Statistics;

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

    /// <summary>A table of parts: strict figures, and lenient F1 beside them.</summary>
    public static IEnumerable<string> By(string name, IReadOnlyList<PartFigures> parts)
    {
        int width = Math.Max(12, parts.Select(part => part.Name.Length).Append(name.Length).Max());
        yield return $"{"by " + name}".PadRight(width) + "    strict P      R     F1    lenient F1    gold   found";
        foreach (PartFigures part in parts)
        {
            Measures slots = part.Strict.Slots;
            yield return (part.Name.Length > 0 ? part.Name : "(none)").PadRight(width) + string.Create(
                CultureInfo.InvariantCulture,
                $"    {slots.Precision,8:F3}  {slots.Recall:F3}  {slots.F1:F3}    {part.Lenient.Slots.F1,10:F3}    {part.Strict.GoldSlots,4}    {part.Strict.SystemSlots,4}");
        }
    }

    /// <summary>Lenient figures, and where the strict ones may lie on other articles.</summary>
    public static IEnumerable<string> Beside(Assessment assessment)
    {
        (Measures slots, Measures facts) = (assessment.Lenient.Total.Slots, assessment.Lenient.Total.Facts);
        yield return string.Create(
            CultureInfo.InvariantCulture,
            $"leniently: P {slots.Precision:F3} R {slots.Recall:F3} F1 {slots.F1:F3} of slots, F1 {facts.F1:F3} of facts");
        if (assessment.Intervals.Count > 0)
        {
            yield return "95 % of samples: " + string.Join(", ", Figure.All.Zip(assessment.Intervals, (figure, interval) => $"{figure.Name} {Range(interval)}"));
        }
    }

    /// <summary>How often each error was made, and where what is missing was lost; none when nothing is wrong.</summary>
    public static IEnumerable<string> Errors(ErrorCounts errors)
    {
        if (errors.Total > 0)
        {
            yield return $"errors {errors.Total}: {string.Join(", ", errors.Classes.Select(c => $"{ErrorName.Of(c.Key)} {c.Value}"))}";
        }

        if (errors.Stages.Count > 0)
        {
            yield return $"lost at: {string.Join(", ", errors.Stages.Select(s => $"{ErrorName.Of(s.Key)} {s.Value}"))}";
        }
    }

    /// <summary>"0.701 to 0.745".</summary>
    internal static string Range(Interval interval) => string.Create(CultureInfo.InvariantCulture, $"{interval.Low:F3} to {interval.High:F3}");
}
