using System.Numerics.Tensors;

namespace Extract.Language.Neural;

/// <summary>
/// Finds the best tree with one root in a table of arc scores: the best governor of each word where these form a tree, else by the
/// algorithm of Chu and Liu (1965) and Edmonds (1967). Buffers are kept between sentences; one thread at a time.
/// </summary>
internal sealed class TreeDecoder
{
    private readonly SpanningTree _tree = new();
    private int[] _state = [];

    /// <summary>Writes the governor of each word; the root's number is the number of words.</summary>
    /// <param name="scores">Row by row, for each word the score of each word as its governor and of the root behind them.</param>
    /// <param name="stride">Length of a row.</param>
    /// <param name="heads">Receives the governors.</param>
    public void Decode(ReadOnlySpan<float> scores, int stride, Span<int> heads)
    {
        int n = heads.Length;
        int roots = 0;
        for (int i = 0; i < n; i++)
        {
            heads[i] = TensorPrimitives.IndexOfMax(scores.Slice(i * stride, n + 1));
            roots += heads[i] == n ? 1 : 0;
        }

        if (roots != 1 || FindCycle(heads) >= 0)
        {
            _tree.Find(scores, stride, heads);
        }
    }

    /// <summary>A word on a cycle, or -1.</summary>
    private int FindCycle(ReadOnlySpan<int> heads)
    {
        int n = heads.Length;
        if (_state.Length < n + 1)
        {
            _state = new int[n * 2 + 16];
        }

        Array.Clear(_state, 0, n + 1);
        for (int i = 0; i < n; i++)
        {
            int at = i;
            while (at < n && _state[at] == 0)
            {
                _state[at] = i + 1;
                at = heads[at];
            }

            if (at < n && _state[at] == i + 1)
            {
                return at;
            }
        }

        return -1;
    }
}
