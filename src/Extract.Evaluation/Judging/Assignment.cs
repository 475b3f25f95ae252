namespace Extract.Evaluation.Judging;

/// <summary>
/// The one-to-one assignment of rows to columns whose weights sum to the most (Kuhn 1955, in the O(n³) form with
/// potentials and shortest augmenting paths). Ties fall by index, so the result is a function of the weights.
/// </summary>
internal static class Assignment
{
    /// <inheritdoc cref="Solve(long[,])"/>
    public static int[] Solve(int[,] weights)
    {
        long[,] wide = new long[weights.GetLength(0), weights.GetLength(1)];
        Array.Copy(weights, wide, weights.Length);
        return Solve(wide);
    }

    /// <summary>For each row its column, or -1 when there are fewer columns than rows and it stays alone.</summary>
    public static int[] Solve(long[,] weights)
    {
        int rows = weights.GetLength(0);
        int columns = weights.GetLength(1);
        int[] result = new int[rows];
        Array.Fill(result, -1);
        if (rows == 0 || columns == 0)
        {
            return result;
        }

        bool turned = rows > columns;
        int[] rowOf = Columns(weights, turned, Math.Min(rows, columns), Math.Max(rows, columns));
        for (int j = 1; j < rowOf.Length; j++)
        {
            if (rowOf[j] > 0)
            {
                (int row, int column) = turned ? (j - 1, rowOf[j] - 1) : (rowOf[j] - 1, j - 1);
                result[row] = column;
            }
        }

        return result;
    }

    /// <summary>For each column, counted from 1, its row counted from 1, or 0; n rows, m columns, n at most m.</summary>
    private static int[] Columns(long[,] weights, bool turned, int n, int m)
    {
        long[] u = new long[n + 1];
        long[] v = new long[m + 1];
        int[] rowOf = new int[m + 1];
        int[] way = new int[m + 1];
        for (int i = 1; i <= n; i++)
        {
            rowOf[0] = i;
            int column = 0;
            long[] least = new long[m + 1];
            Array.Fill(least, long.MaxValue / 4);
            bool[] used = new bool[m + 1];
            do
            {
                used[column] = true;
                int row = rowOf[column];
                long delta = long.MaxValue / 4;
                int next = 0;
                for (int j = 1; j <= m; j++)
                {
                    if (used[j])
                    {
                        continue;
                    }

                    long cost = -(turned ? weights[j - 1, row - 1] : weights[row - 1, j - 1]) - u[row] - v[j];
                    if (cost < least[j])
                    {
                        least[j] = cost;
                        way[j] = column;
                    }

                    if (least[j] < delta)
                    {
                        delta = least[j];
                        next = j;
                    }
                }

                for (int j = 0; j <= m; j++)
                {
                    if (used[j])
                    {
                        u[rowOf[j]] += delta;
                        v[j] -= delta;
                    }
                    else
                    {
                        least[j] -= delta;
                    }
                }

                column = next;
            }
            while (rowOf[column] != 0);

            while (column != 0)
            {
                int before = way[column];
                rowOf[column] = rowOf[before];
                column = before;
            }
        }

        return rowOf;
    }
}
