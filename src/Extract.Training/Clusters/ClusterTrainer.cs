using Extract.Language.Lexicons;
using Extract.Language.Tokenizing;
using Extract.Training.Learning;

namespace Extract.Training.Clusters;

/// <summary>Learns which words keep the same company from running text. The same text gives the same classes.</summary>
internal sealed class ClusterTrainer
{
    private const int Rarest = 2;
    private const int Passes = 12;

    private static readonly int[] Sizes = [48, 160, 480];

    private readonly List<uint> _text = [0];
    private readonly Dictionary<uint, int> _counts = [];

    /// <summary>Adds a sentence, or a text whose sentences end at full stops.</summary>
    public void Add(ReadOnlySpan<RawToken> tokens)
    {
        foreach (RawToken token in tokens)
        {
            uint hash = token.Word.LowerHash;
            _text.Add(hash);
            _counts[hash] = _counts.GetValueOrDefault(hash) + 1;
            if (token.Before != LineBreak.None || token.Form is "." or "!" or "?")
            {
                _text.Add(0);
            }
        }

        _text.Add(0);
    }

    /// <summary>The classes of all words that are not too rare.</summary>
    public WordClusters Train()
    {
        uint[] words = [.. _counts.Where(c => c.Value >= Rarest).OrderByDescending(c => c.Value).ThenBy(c => c.Key).Select(c => c.Key)];
        Dictionary<uint, int> numbers = words.Select((hash, at) => (hash, at)).ToDictionary(w => w.hash, w => w.at + 1);
        int[] text = [.. _text.Select(hash => numbers.GetValueOrDefault(hash))];
        int[][] classes = Array.ConvertAll(Sizes, size => Cluster(text, words.Length + 1, size));
        return new WordClusters(words.Select((hash, at) => (hash, at)).ToDictionary(
            w => w.hash,
            w => new WordCluster((ushort)classes[0][w.at + 1], (ushort)classes[1][w.at + 1], (ushort)classes[2][w.at + 1])));
    }

    /// <summary>Writes what <see cref="WordClusters.Read"/> reads.</summary>
    public static void Write(WordClusters clusters, ModelWriter writer)
    {
        writer.Write(clusters.Entries.Count);
        uint previous = 0;
        foreach ((uint hash, WordCluster cluster) in clusters.Entries.OrderBy(e => e.Key))
        {
            writer.Write((int)(hash - previous));
            writer.Write((int)cluster.Coarse);
            writer.Write((int)cluster.Middle);
            writer.Write((int)cluster.Fine);
            previous = hash;
        }
    }

    private static int[] Cluster(int[] text, int words, int size)
    {
        ExchangeClustering clustering = new(text, words, Math.Min(size, Math.Max(2, words)));
        for (int pass = 0; pass < Passes && clustering.Pass() > 0; pass++)
        {
        }

        return clustering.ClassOf.ToArray();
    }
}
