namespace Extract.Training;

/// <summary>What to learn, and how.</summary>
/// <param name="Seed">Changes every shuffle; 0 for the order that the shipped models were learned in.</param>
/// <param name="Only">Names of stages to run, with the stages that they take where these are not there; null for all.</param>
/// <param name="Force">Runs the stages asked for even when their files are there and made from the same data.</param>
public sealed record TrainingOptions(int Seed = 0, IReadOnlyList<string>? Only = null, bool Force = false);
