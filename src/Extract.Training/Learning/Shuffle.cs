namespace Extract.Training.Learning;

/// <summary>A fixed pseudo-random sequence (xorshift), so that training never depends on the runtime's own.</summary>
internal sealed class Shuffle(uint seed)
{
    private uint _state = seed | 1;

    /// <summary>The sequence of a trainer that has a number of its own, changed by the user's seed; 0 changes nothing.</summary>
    public static Shuffle Of(uint own, int seed) => new(own ^ ((uint)seed * 0x9E3779B1u));

    public uint Next()
    {
        _state ^= _state << 13;
        _state ^= _state >> 17;
        _state ^= _state << 5;
        return _state;
    }

    /// <summary>Puts an array in a new order (Fisher and Yates).</summary>
    public void Mix(int[] order)
    {
        for (int i = order.Length - 1; i > 0; i--)
        {
            int j = (int)(Next() % (uint)(i + 1));
            (order[i], order[j]) = (order[j], order[i]);
        }
    }
}
