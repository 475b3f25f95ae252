using System.Numerics.Tensors;

namespace Extract.Training.Neural;

/// <summary>Small sums over rows that every part of the network takes. Thread-safe.</summary>
internal static class Numbers
{
    /// <summary>An array of at least this length: the one given, or a longer one whose content is new.</summary>
    public static float[] Room(float[] array, int length) => array.Length >= length ? array : new float[length + (length / 2)];

    public static void AddTo(Span<float> sum, ReadOnlySpan<float> values) => TensorPrimitives.Add(sum, values, sum);

    /// <summary>Adds a row to each of the rows of a matrix.</summary>
    public static void AddBias(Span<float> matrix, int rows, ReadOnlySpan<float> bias)
    {
        for (int r = 0; r < rows; r++)
        {
            AddTo(matrix.Slice(r * bias.Length, bias.Length), bias);
        }
    }

    /// <summary>Adds the rows of a matrix to one row.</summary>
    public static void AddRows(ReadOnlySpan<float> matrix, int rows, Span<float> sum)
    {
        for (int r = 0; r < rows; r++)
        {
            AddTo(sum, matrix.Slice(r * sum.Length, sum.Length));
        }
    }

    public static void Times(float[] values, float[] mask, int count) =>
        TensorPrimitives.Multiply(values.AsSpan(0, count), mask.AsSpan(0, count), values);

    /// <summary>Nothing below 0.</summary>
    public static void Rectify(Span<float> values) => TensorPrimitives.Max(values, 0f, values);

    /// <summary>The gradient before <see cref="Rectify"/>, where <paramref name="values"/> came out of it.</summary>
    public static void Unrectify(ReadOnlySpan<float> values, Span<float> gradient)
    {
        for (int i = 0; i < gradient.Length; i++)
        {
            gradient[i] = values[i] > 0 ? gradient[i] : 0;
        }
    }

    /// <summary>Writes the gradient of the negative log of the softmax at the right answer, and returns the loss. The two may be one span.</summary>
    public static float CrossEntropy(ReadOnlySpan<float> scores, int right, Span<float> gradient)
    {
        float most = TensorPrimitives.Max(scores);
        float score = scores[right] - most;
        float sum = 0;
        for (int i = 0; i < scores.Length; i++)
        {
            gradient[i] = MathF.Exp(scores[i] - most);
            sum += gradient[i];
        }

        TensorPrimitives.Multiply(gradient, 1 / sum, gradient);
        gradient[right] -= 1;
        return MathF.Log(sum) - score;
    }
}
