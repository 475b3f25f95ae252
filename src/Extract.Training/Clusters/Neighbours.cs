namespace Extract.Training.Clusters;

/// <summary>What stands beside one word, itself left out.</summary>
internal sealed class Neighbours
{
    private Neighbours((int Word, int Times)[] after, (int Word, int Times)[] before, int self)
    {
        After = after;
        Before = before;
        Self = self;
        LeftTotal = self + after.Sum(n => n.Times);
        RightTotal = self + before.Sum(n => n.Times);
    }

    public (int Word, int Times)[] After { get; }

    public (int Word, int Times)[] Before { get; }

    /// <summary>How often the word follows itself.</summary>
    public int Self { get; }

    /// <summary>How often it is the left word of a bigram.</summary>
    public int LeftTotal { get; }

    /// <summary>How often it is the right one.</summary>
    public int RightTotal { get; }

    /// <summary>Scratch: classes met after it.</summary>
    public List<int> AfterClasses { get; } = [];

    /// <summary>Scratch: classes met before it.</summary>
    public List<int> BeforeClasses { get; } = [];

    /// <summary>The neighbours of each word of a text.</summary>
    public static Neighbours[] Of(ReadOnlySpan<int> text, int words)
    {
        Dictionary<int, int>[] after = new Dictionary<int, int>[words];
        Dictionary<int, int>[] before = new Dictionary<int, int>[words];
        int[] self = new int[words];
        for (int w = 0; w < words; w++)
        {
            after[w] = [];
            before[w] = [];
        }

        for (int i = 1; i < text.Length; i++)
        {
            (int left, int right) = (text[i - 1], text[i]);
            if (left == right)
            {
                self[left]++;
                continue;
            }

            after[left][right] = after[left].GetValueOrDefault(right) + 1;
            before[right][left] = before[right].GetValueOrDefault(left) + 1;
        }

        Neighbours[] all = new Neighbours[words];
        for (int w = 0; w < words; w++)
        {
            all[w] = new Neighbours([.. after[w].Select(n => (n.Key, n.Value))], [.. before[w].Select(n => (n.Key, n.Value))], self[w]);
        }

        return all;
    }
}
