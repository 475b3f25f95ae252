namespace Extract.Training.Neural;

/// <summary>A quick sequence of pseudo-random numbers (xorshift64*); the same for the same seed on every machine.</summary>
internal sealed class Dice(ulong seed)
{
    private ulong _state = (seed * 0x9E3779B97F4A7C15UL) | 1;

    /// <summary>The next number, from 0 up to but not including 1.</summary>
    public float Next()
    {
        _state ^= _state >> 12;
        _state ^= _state << 25;
        _state ^= _state >> 27;
        return (_state * 0x2545F4914F6CDD1DUL >> 40) * (1f / (1 << 24));
    }
}

/// <summary>What is left out at random while learning (Srivastava et al. 2014).</summary>
/// <param name="Hiding">A word seen as often as this is hidden every second time.</param>
/// <param name="Input">Share of the input.</param>
/// <param name="Layer">Share of each layer's output.</param>
internal readonly record struct TrainingNoise(float Hiding, float Input, float Layer);
