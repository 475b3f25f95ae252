namespace Extract.Evaluation.Statistics;

/// <summary>How far a figure of a second run is from that of a first.</summary>
/// <param name="Difference">Second less first.</param>
/// <param name="Interval">Where the difference lies in 95 of 100 samples of articles; null for fewer than two articles.</param>
/// <param name="P">The chance of a difference at least as large, either way, if there were none; null for fewer than two articles.</param>
public sealed record Significance(double Before, double After, Interval? Interval, double? P)
{
    public double Difference => After - Before;

    /// <summary>Whether chance gives such a difference in less than 5 of 100 samples.</summary>
    public bool IsSignificant => P < .05;
}
