using Extract.Language.Neural;
using Xunit;

namespace Extract.Language.Tests.Neural;

public sealed class ShortMatrixTests
{
    [Theory]
    [InlineData(1, 2, 16, 1f)]
    [InlineData(7, 32, 48, 1f)]
    [InlineData(4, 128, 16, 3f)]
    [InlineData(5, 64, 32, 40f)]
    public void Products_are_nearly_those_of_floating_point(int rows, int inner, int columns, float range)
    {
        Random random = new(rows);
        float[] matrix = [.. Enumerable.Range(0, inner * columns).Select(_ => range * ((random.NextSingle() * 2) - 1))];
        float[] bias = [.. Enumerable.Range(0, columns).Select(_ => random.NextSingle())];
        float[] input = [.. Enumerable.Range(0, (rows * inner) + 14).Select(i => i % 9 == 0 ? -1 : i % 10 == 0 ? 1 : (random.NextSingle() * 2) - 1)];
        input = input[..(((rows * inner) + 15) / 16 * 16 <= input.Length ? ((rows * inner) + 15) / 16 * 16 : rows * inner)];
        short[] whole = new short[input.Length];
        ShortMatrix.Quantize(input, whole);
        float[] result = new float[rows * columns];
        new ShortMatrix(matrix, inner, columns, bias).Multiply(whole, rows, result);
        for (int r = 0; r < rows; r++)
        {
            for (int c = 0; c < columns; c++)
            {
                double sum = bias[c];
                for (int k = 0; k < inner; k++)
                {
                    sum += (double)input[(r * inner) + k] * matrix[(k * columns) + c];
                }

                Assert.Equal(sum, result[(r * columns) + c], 0.004 * range * Math.Sqrt(inner));
            }
        }
    }

    [Theory]
    [InlineData(0f, 0)]
    [InlineData(1f, 4096)]
    [InlineData(-1f, -4096)]
    [InlineData(0.49f / 4096, 0)]
    [InlineData(-0.6f / 4096, -1)]
    public void Inputs_are_rounded(float value, short expected)
    {
        short[] whole = new short[16];
        ShortMatrix.Quantize(Enumerable.Repeat(value, 16).ToArray(), whole);
        Assert.All(whole, w => Assert.Equal(expected, w));
    }
}
