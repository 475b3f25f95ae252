namespace Extract.Knowledge.Tests.Merging.Generated;

/// <summary>Numbers that follow from a seed alone, the same on any machine.</summary>
internal struct Dice(ulong seed)
{
    private ulong _state = (seed * 0x9E3779B97F4A7C15UL) + 0xD1B54A32D192ED03UL;

    /// <summary>From 0 to below the bound.</summary>
    public int Next(int bound)
    {
        _state = (_state * 6364136223846793005UL) + 1442695040888963407UL;
        ulong mixed = (_state ^ (_state >> 29)) * 0xBF58476D1CE4E5B9UL;
        return (int)((mixed >> 33) % (ulong)bound);
    }

    public T Of<T>(IReadOnlyList<T> items) => items[Next(items.Count)];
}
