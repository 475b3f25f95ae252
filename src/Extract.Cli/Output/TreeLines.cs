using Extract.Language;

namespace Extract.Cli.Output;

/// <summary>
/// Draws the dependency tree of a sentence beside its words, one line for each word in the order of the text: a vertical line stands for a
/// word that others hang on and spans them all, a horizontal one leads from it to each. Every vertical has the leftmost column right of its
/// own head's where no other stands in its way, so that crossing trees are drawn too.
/// </summary>
internal static class TreeLines
{
    private const int Up = 1;
    private const int Down = 2;
    private const int Left = 4;
    private const int Right = 8;

    // By the sum of the directions that a character leads to.
    private const string Shapes = " ╵╷│╴┘┐┤╶└┌├─┴┬┼";

    /// <summary>One string for each token; a word without dependents ends in a stroke towards its name.</summary>
    /// <param name="tokens">The document's tokens.</param>
    /// <param name="span">Those of the sentence.</param>
    public static string[] Draw(ReadOnlySpan<Token> tokens, TokenSpan span)
    {
        int count = span.Length;
        int[] heads = new int[count];
        (int First, int Last)[] spans = new (int, int)[count];
        for (int i = 0; i < count; i++)
        {
            int head = tokens[span.First + i].Head;
            heads[i] = span.Contains(head) ? head - span.First : -1;
            spans[i] = (i, i);
        }

        for (int i = 0; i < count; i++)
        {
            if (heads[i] >= 0)
            {
                (int first, int last) = spans[heads[i]];
                spans[heads[i]] = (Math.Min(first, i), Math.Max(last, i));
            }
        }

        int[] columns = Columns(heads, spans);
        string[] lines = new string[count];
        Queue<int> coming = new(Enumerable.Range(0, count).Where(i => columns[i] >= 0).OrderBy(i => spans[i].First));
        List<int> standing = [];
        int[] cells = new int[(columns.DefaultIfEmpty(0).Max() * 2) + 4];
        for (int row = 0; row < count; row++)
        {
            Array.Clear(cells);
            int own = columns[row] * 2;
            while (coming.TryPeek(out int next) && spans[next].First <= row)
            {
                standing.Add(coming.Dequeue());
            }

            standing.RemoveAll(i => spans[i].Last < row);
            int to = 0;
            foreach (int i in standing)
            {
                to = Math.Max(to, (columns[i] * 2) + 1);
                cells[columns[i] * 2] |= (row > spans[i].First ? Up : 0) | (row < spans[i].Last ? Down : 0);
            }

            int from = heads[row] < 0 ? 0 : columns[heads[row]] * 2;
            to = Math.Max(to, Math.Max(own, from) + 1);
            for (int x = from; x < to; x++)
            {
                cells[x] |= Right;
                cells[x + 1] |= Left;
            }

            cells[to] |= Right;
            lines[row] = string.Concat(cells.Take(to + 1).Select(c => Shapes[c]));
        }

        return lines;
    }

    /// <summary>The column of each word that others hang on, -1 for the others.</summary>
    private static int[] Columns(int[] heads, (int First, int Last)[] spans)
    {
        int[] columns = new int[heads.Length];
        Array.Fill(columns, -1);
        List<List<(int First, int Last)>> taken = [];
        foreach (int word in TopDown(heads).Where(w => spans[w].First < spans[w].Last))
        {
            int column = heads[word] < 0 ? 0 : columns[heads[word]] + 1;
            while (column < taken.Count && taken[column].Exists(t => t.First <= spans[word].Last && spans[word].First <= t.Last))
            {
                column++;
            }

            while (taken.Count <= column)
            {
                taken.Add([]);
            }

            taken[column].Add(spans[word]);
            columns[word] = column;
        }

        return columns;
    }

    /// <summary>Words in an order in which each follows its head.</summary>
    private static List<int> TopDown(int[] heads)
    {
        List<int>[] children = new List<int>[heads.Length];
        List<int> order = [];
        for (int i = 0; i < heads.Length; i++)
        {
            children[i] = [];
        }

        for (int i = 0; i < heads.Length; i++)
        {
            (heads[i] < 0 ? order : children[heads[i]]).Add(i);
        }

        for (int at = 0; at < order.Count; at++)
        {
            order.AddRange(children[order[at]]);
        }

        return order;
    }
}
