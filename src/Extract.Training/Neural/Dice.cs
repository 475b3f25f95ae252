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

    /// <summary>Fills a mask that leaves out a share, and weighs the rest so that the sum stays the same on the whole.</summary>
    public void Mask(Span<float> mask, float leftOut)
    {
        float kept = 1 / (1 - leftOut);
        for (int i = 0; i < mask.Length; i++)
        {
            mask[i] = Next() < leftOut ? 0 : kept;
        }
    }
}
