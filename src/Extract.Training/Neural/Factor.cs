using Extract.Language.Neural;

namespace Extract.Training.Neural;

/// <summary>A weight matrix made ready for the products of one pass: as it is and transposed. Not thread-safe.</summary>
internal sealed class Factor(Parameter parameter)
{
    private readonly float[] _packed = new float[MatrixKernel.PackedLength(parameter.Rows, parameter.Columns)];
    private readonly float[] _packedTransposed = new float[MatrixKernel.PackedLength(parameter.Columns, parameter.Rows)];
    private float[] _transposed = new float[parameter.Rows * parameter.Columns];
    private float[] _right = [];

    /// <summary>Takes over the values that the parameter has now.</summary>
    public void Refresh(bool learning)
    {
        MatrixKernel.Pack(parameter.Value, parameter.Rows, parameter.Columns, _packed);
        if (learning)
        {
            Transpose(parameter.Value, parameter.Rows, parameter.Columns, _transposed);
            MatrixKernel.Pack(_transposed, parameter.Columns, parameter.Rows, _packedTransposed);
        }
    }

    /// <summary>output = input × weights.</summary>
    public void Forward(ReadOnlySpan<float> input, int rows, Span<float> output) =>
        MatrixKernel.Multiply(input, _packed, rows, parameter.Rows, parameter.Columns, output);

    /// <summary>Adds inputᵀ × outputGradient to the weights' gradient; writes outputGradient × weightsᵀ to the input's.</summary>
    public void Backward(int shard, ReadOnlySpan<float> input, ReadOnlySpan<float> outputGradient, int rows, Span<float> inputGradient)
    {
        int size = parameter.Rows * rows;
        if (_transposed.Length < size)
        {
            _transposed = new float[size];
        }

        int packed = MatrixKernel.PackedLength(rows, parameter.Columns);
        if (_right.Length < packed)
        {
            _right = new float[packed];
        }

        Transpose(input, rows, parameter.Rows, _transposed);
        MatrixKernel.Pack(outputGradient[..(rows * parameter.Columns)], rows, parameter.Columns, _right);
        MatrixKernel.Multiply(_transposed, _right, parameter.Rows, rows, parameter.Columns, parameter.Gradients[shard], add: true);
        if (!inputGradient.IsEmpty)
        {
            MatrixKernel.Multiply(outputGradient, _packedTransposed, rows, parameter.Columns, parameter.Rows, inputGradient);
        }
    }

    private static void Transpose(ReadOnlySpan<float> matrix, int rows, int columns, Span<float> result)
    {
        for (int r = 0; r < rows; r++)
        {
            for (int c = 0; c < columns; c++)
            {
                result[c * rows + r] = matrix[r * columns + c];
            }
        }
    }
}
