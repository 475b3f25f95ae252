namespace Extract.Training;

/// <summary>A step of training, for whoever shows it; the time is the caller's to measure.</summary>
/// <param name="Stage">Which stage, counted from 1.</param>
/// <param name="Stages">How many there are.</param>
/// <param name="Name">The stage's name.</param>
/// <param name="Share">How much of the stage is done, 0 to 1.</param>
/// <param name="Line">Something worth a line of its own; null for mere progress.</param>
public readonly record struct TrainingStep(int Stage, int Stages, string Name, double Share, string? Line);
