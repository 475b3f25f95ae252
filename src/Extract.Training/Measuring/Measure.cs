namespace Extract.Training.Measuring;

/// <summary>Precision and recall of one thing measured, as counts.</summary>
/// <param name="Correct">How many agree.</param>
/// <param name="System">How many the system gave.</param>
/// <param name="Gold">How many there should be.</param>
public readonly record struct Measure(int Correct, int System, int Gold)
{
    /// <summary>0 to 1; 0 when the system gave nothing.</summary>
    public double Precision => System == 0 ? 0 : (double)Correct / System;

    /// <summary>0 to 1; 0 when there is nothing to find.</summary>
    public double Recall => Gold == 0 ? 0 : (double)Correct / Gold;

    /// <summary>0 to 1.</summary>
    public double F1 => System + Gold == 0 ? 0 : 2.0 * Correct / (System + Gold);
}
