namespace Extract.Training.Learning;

/// <summary>Counts features by their hash, so that those seen too seldom to be trusted take no room in the model.</summary>
internal sealed class FeatureCounts(int least)
{
    private const int Bits = 26;

    private readonly byte[] _counts = new byte[1 << Bits];

    public void Count(ReadOnlySpan<uint> features)
    {
        foreach (uint feature in features)
        {
            ref byte count = ref _counts[feature >> (32 - Bits)];
            count += count < 255 ? (byte)1 : (byte)0;
        }
    }

    /// <summary>Moves the frequent features to the front and gives their number.</summary>
    public int Keep(Span<uint> features)
    {
        int kept = 0;
        foreach (uint feature in features)
        {
            if (_counts[feature >> (32 - Bits)] >= least)
            {
                features[kept++] = feature;
            }
        }

        return kept;
    }
}
