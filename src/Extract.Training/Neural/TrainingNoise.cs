namespace Extract.Training.Neural;

/// <summary>What is left out at random while learning (Srivastava et al. 2014).</summary>
/// <param name="Hiding">A word seen as often as this is hidden every second time.</param>
/// <param name="Input">Share of the input.</param>
/// <param name="Layer">Share of each layer's output.</param>
internal readonly record struct TrainingNoise(float Hiding, float Input, float Layer);
