using Extract.Evaluation.Judging;
using Xunit;

namespace Extract.Evaluation.Tests.Judging;

public sealed class AssignmentTests
{
    [Fact]
    public void No_other_pairing_weighs_more()
    {
        Random random = new(7);
        for (int round = 0; round < 400; round++)
        {
            long[,] weights = new long[random.Next(1, 6), random.Next(1, 6)];
            foreach ((int row, int column) in Cells(weights))
            {
                weights[row, column] = random.Next(-1, 5);
            }

            int[] columns = Assignment.Solve(weights);

            Assert.Equal(Best(weights, 0, []), columns.Select((column, row) => column < 0 ? 0 : weights[row, column]).Sum());
        }
    }

    [Theory]
    [InlineData(1, 4)]
    [InlineData(4, 1)]
    [InlineData(3, 3)]
    [InlineData(50, 40)]
    public void Every_row_or_every_column_has_one_partner(int rows, int columns)
    {
        Random random = new(rows);
        long[,] weights = new long[rows, columns];
        foreach ((int row, int column) in Cells(weights))
        {
            weights[row, column] = random.Next(5000);
        }

        List<int> taken = [.. Assignment.Solve(weights).Where(column => column >= 0)];

        Assert.Equal(Math.Min(rows, columns), taken.Count);
        Assert.Equal(taken.Count, taken.Distinct().Count());
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(0, 3)]
    [InlineData(3, 0)]
    public void With_nothing_to_pair_all_stay_alone(int rows, int columns) =>
        Assert.Equal(Enumerable.Repeat(-1, rows), Assignment.Solve(new long[rows, columns]));

    private static IEnumerable<(int Row, int Column)> Cells(long[,] weights) =>
        from row in Enumerable.Range(0, weights.GetLength(0)) from column in Enumerable.Range(0, weights.GetLength(1)) select (row, column);

    /// <summary>The most that rows from one on can weigh, by trying everything; as many are paired as can be.</summary>
    private static long Best(long[,] weights, int row, HashSet<int> taken)
    {
        int rows = weights.GetLength(0);
        int columns = weights.GetLength(1);
        if (row == rows)
        {
            return taken.Count == Math.Min(rows, columns) ? 0 : int.MinValue / 2;
        }

        long best = Best(weights, row + 1, taken);
        for (int column = 0; column < columns; column++)
        {
            if (taken.Add(column))
            {
                best = Math.Max(best, weights[row, column] + Best(weights, row + 1, taken));
                taken.Remove(column);
            }
        }

        return best;
    }
}
