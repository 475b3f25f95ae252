using Extract.Language.Learning;

namespace Extract.Language.Lexicons;

/// <summary>The classes of words by the hash of their lower-case form, so that numbers of one pattern are one word. Frozen and thread-safe.</summary>
internal sealed class WordClusters(Dictionary<uint, WordCluster> clusters)
{
    public static WordClusters None { get; } = new([]);

    public IReadOnlyDictionary<uint, WordCluster> Entries => clusters;

    /// <summary>The classes of a word, see <see cref="WordForm.LowerHash"/>.</summary>
    public WordCluster Of(uint lowerHash) => clusters.GetValueOrDefault(lowerHash);

    /// <summary>Reads what stands in the order of hashes, each told by its distance from the one before.</summary>
    public static WordClusters Read(ModelReader reader)
    {
        int count = reader.ReadInt();
        Dictionary<uint, WordCluster> clusters = new(count);
        uint hash = 0;
        for (int i = 0; i < count; i++)
        {
            hash += (uint)reader.ReadInt();
            clusters.Add(hash, new WordCluster((ushort)reader.ReadInt(), (ushort)reader.ReadInt(), (ushort)reader.ReadInt()));
        }

        return new WordClusters(clusters);
    }
}
