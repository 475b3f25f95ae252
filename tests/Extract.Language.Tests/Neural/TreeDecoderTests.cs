using Extract.Language.Neural;
using Xunit;

namespace Extract.Language.Tests.Neural;

public sealed class TreeDecoderTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    public void The_tree_is_the_best_of_all_with_one_root(int n)
    {
        Random random = new(n);
        TreeDecoder decoder = new();
        for (int round = 0; round < 300; round++)
        {
            float[] scores = [.. Enumerable.Range(0, n * (n + 1)).Select(_ => MathF.Round(random.NextSingle() * 20, 2))];
            for (int i = 0; i < n; i++)
            {
                scores[(i * (n + 1)) + i] = float.NegativeInfinity;
            }

            int[] heads = new int[n];
            decoder.Decode(scores, n + 1, heads);
            Assert.True(IsTree(heads), $"no tree: {string.Join(' ', heads)}");
            Assert.Equal(Best(scores, n), Sum(scores, heads), 1e-3);
        }
    }

    [Fact]
    public void A_long_ring_of_words_is_opened()
    {
        const int n = 60;
        float[] scores = new float[n * (n + 1)];
        for (int i = 0; i < n; i++)
        {
            scores[(i * (n + 1)) + ((i + 1) % n)] = 5;
            scores[(i * (n + 1)) + i] = float.NegativeInfinity;
        }

        scores[(7 * (n + 1)) + n] = 1;
        int[] heads = new int[n];
        new TreeDecoder().Decode(scores, n + 1, heads);
        Assert.True(IsTree(heads));
        Assert.Equal(n, heads[7]);
    }

    private static double Best(float[] scores, int n)
    {
        double best = double.NegativeInfinity;
        int[] heads = new int[n];
        int all = (int)Math.Pow(n + 1, n);
        for (int code = 0; code < all; code++)
        {
            int rest = code;
            for (int i = 0; i < n; i++)
            {
                heads[i] = rest % (n + 1);
                rest /= n + 1;
            }

            best = IsTree(heads) ? Math.Max(best, Sum(scores, heads)) : best;
        }

        return best;
    }

    private static double Sum(float[] scores, int[] heads) => heads.Select((h, i) => (double)scores[(i * (heads.Length + 1)) + h]).Sum();

    private static bool IsTree(int[] heads)
    {
        int n = heads.Length;
        if (heads.Count(h => h == n) != 1)
        {
            return false;
        }

        for (int i = 0; i < n; i++)
        {
            int at = i;
            for (int steps = 0; at != n; steps++)
            {
                if (steps > n)
                {
                    return false;
                }

                at = heads[at];
            }
        }

        return true;
    }
}
