using System.Globalization;
using Extract.Evaluation.Assessing;
using Extract.Evaluation.Statistics;

namespace Extract.Evaluation.Reports;

/// <summary>How two runs differ, as lines for logs and people.</summary>
public static class RunLines
{
    /// <summary>A line for each figure: of all, leniently, and of the types that moved.</summary>
    public static IEnumerable<string> Figures(RunComparison runs)
    {
        List<(string Name, Significance Significance)> figures =
        [
            .. runs.Figures.Select(f => (f.Figure.Name, f.Significance)),
            .. runs.Lenient.Where(f => f.Figure == Figure.SlotF1).Select(f => ("lenient slot F1", f.Significance)),
            .. runs.Types.Where(t => t.Significance.Difference != 0).Select(t => (t.Type, t.Significance)),
        ];
        int width = figures.Max(figure => figure.Name.Length);
        return figures.Select(figure => $"{figure.Name.PadRight(width)}  {Of(figure.Significance)}");
    }

    /// <summary>"0.701 → 0.715  +0.014 (+0.002 to +0.027, p 0.021) *".</summary>
    public static string Of(Significance figure)
    {
        string moved = string.Create(CultureInfo.InvariantCulture, $"{figure.Before:F3} → {figure.After:F3}  {Signed(figure.Difference)}");
        return figure is { Interval: { } interval, P: { } p }
            ? string.Create(CultureInfo.InvariantCulture, $"{moved} ({Signed(interval.Low)} to {Signed(interval.High)}, p {Chance(p)})") + (figure.IsSignificant ? " *" : "")
            : moved;
    }

    /// <summary>"12 facts told better, 3 worse, 4 otherwise".</summary>
    public static string Changes(RunComparison runs)
    {
        int better = runs.Count(RunChangeKind.Better);
        return $"{better} {(better == 1 ? "fact" : "facts")} told better, {runs.Count(RunChangeKind.Worse)} worse, {runs.Count(RunChangeKind.Other)} otherwise";
    }

    /// <summary>A change as a headline and the lines under it.</summary>
    public static (string Headline, IReadOnlyList<string> Details) Of(RunChange change)
    {
        (string headline, IReadOnlyList<string> details) = FactText.Of((change.After ?? change.Before)!);
        string before = change.Before is null ? "right" : DifferenceJson.KindName(change.Before.Kind);
        string after = change.After is null ? "right" : DifferenceJson.KindName(change.After.Kind);
        if (change is { Before.Gold: null } or { After.Gold: null })
        {
            before = change.Before is null ? "not found" : before;
            after = change.After is null ? "no longer found" : after;
        }

        return ($"{headline}: {before} → {after}", details);
    }

    private static string Signed(double value) => value.ToString("+0.000;-0.000;0.000", CultureInfo.InvariantCulture);

    private static string Chance(double p) => p < .001 ? "< 0.001" : p.ToString("F3", CultureInfo.InvariantCulture);
}
