namespace Extract.Training.Neural;

/// <summary>Sentences one behind the other, so that the network's products are taken for all their words at once. Immutable.</summary>
internal sealed class NetBatch
{
    public NetBatch(NetExample[] sentences)
    {
        Sentences = sentences;
        Starts = new int[sentences.Length];
        for (int s = 0; s < sentences.Length; s++)
        {
            Starts[s] = Words;
            Words += sentences[s].Length;
            Longest = Math.Max(Longest, sentences[s].Length);
        }
    }

    public NetExample[] Sentences { get; }

    /// <summary>Where each sentence begins among the words.</summary>
    public int[] Starts { get; }

    public int Words { get; }

    /// <summary>Words of the longest sentence.</summary>
    public int Longest { get; }
}
