namespace Extract.Evaluation.Calibration;

/// <summary>How sure a fact was said to be, and whether it was right.</summary>
/// <param name="Probability">0 to 1.</param>
public readonly record struct Forecast(double Probability, bool IsRight);
