using Extract.Language.Neural;
using Xunit;

namespace Extract.Language.Tests.Neural;

public sealed class MatrixKernelTests
{
    [Theory]
    [InlineData(1, 1, 16)]
    [InlineData(5, 7, 16)]
    [InlineData(6, 3, 32)]
    [InlineData(13, 20, 48)]
    public void A_product_is_the_sum_over_the_inner_side(int rows, int inner, int columns)
    {
        Random random = new(rows + inner);
        float[] left = Values(random, rows * inner);
        float[] right = Values(random, inner * columns);
        float[] packed = new float[MatrixKernel.PackedLength(inner, columns)];
        MatrixKernel.Pack(right, inner, columns, packed);
        float[] result = new float[rows * columns];
        MatrixKernel.Multiply(left, packed, rows, inner, columns, result);
        float[] twice = [.. result];
        MatrixKernel.Multiply(left, packed, rows, inner, columns, twice, add: true);
        for (int r = 0; r < rows; r++)
        {
            for (int c = 0; c < columns; c++)
            {
                double sum = 0;
                for (int k = 0; k < inner; k++)
                {
                    sum += (double)left[(r * inner) + k] * right[(k * columns) + c];
                }

                Assert.Equal(sum, result[(r * columns) + c], 1e-4);
                Assert.Equal(2 * sum, twice[(r * columns) + c], 1e-4);
            }
        }
    }

    [Fact]
    public void A_row_is_the_same_bits_whichever_rows_stand_beside_it()
    {
        Random random = new(3);
        float[] left = Values(random, 9 * 33);
        float[] packed = new float[MatrixKernel.PackedLength(33, 16)];
        MatrixKernel.Pack(Values(random, 33 * 16), 33, 16, packed);
        float[] together = new float[9 * 16];
        MatrixKernel.Multiply(left, packed, 9, 33, 16, together);
        for (int r = 0; r < 9; r++)
        {
            float[] alone = new float[16];
            MatrixKernel.Multiply(left.AsSpan(r * 33, 33), packed, 1, 33, 16, alone);
            Assert.Equal(alone, together[(r * 16)..((r + 1) * 16)]);
        }
    }

    [Fact]
    public void Matrices_that_do_not_fit_are_refused() =>
        Assert.Throws<ArgumentException>(() => MatrixKernel.Multiply(new float[4], new float[16], 2, 2, 16, new float[32]));

    private static float[] Values(Random random, int count) => [.. Enumerable.Range(0, count).Select(_ => (random.NextSingle() * 2) - 1)];
}
