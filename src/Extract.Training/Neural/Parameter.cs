namespace Extract.Training.Neural;

/// <summary>
/// A matrix of weights that is being learned: its values, one gradient for each shard of a batch, the moments of Adam (Kingma and Ba 2015)
/// and a running average of the values, which is what a model keeps. Rows of a sparse matrix learn only in the steps that use them.
/// Shards may fill their own gradients at the same time; nothing else is thread-safe.
/// </summary>
internal sealed class Parameter
{
    private readonly float[] _mean;
    private readonly float[] _square;
    private readonly float[] _average;
    private readonly int[] _averagedAt;
    private readonly bool _sparse;
    private readonly List<int>[] _touched;
    private readonly int[][] _touchedAt;

    public Parameter(int rows, int columns, float range, Random random, bool sparse = false)
    {
        Rows = rows;
        Columns = columns;
        _sparse = sparse;
        Value = new float[rows * columns];
        _mean = new float[Value.Length];
        _square = new float[Value.Length];
        _average = new float[Value.Length];
        _averagedAt = new int[rows];
        Gradients = [new float[Value.Length], new float[Value.Length]];
        _touched = [[], []];
        _touchedAt = sparse ? [new int[rows], new int[rows]] : [];
        for (int i = 0; i < Value.Length && range > 0; i++)
        {
            Value[i] = range * (2 * random.NextSingle() - 1);
        }
    }

    public int Rows { get; }

    public int Columns { get; }

    public float[] Value { get; }

    /// <summary>One gradient per shard.</summary>
    public float[][] Gradients { get; }

    /// <summary>The gradient of one row of a sparse matrix, noted for the next step.</summary>
    public Span<float> GradientRow(int shard, int row, int step)
    {
        if (_touchedAt[shard][row] != step)
        {
            _touchedAt[shard][row] = step;
            _touched[shard].Add(row);
        }

        return Gradients[shard].AsSpan(row * Columns, Columns);
    }

    public ReadOnlySpan<float> Row(int row) => Value.AsSpan(row * Columns, Columns);

    /// <summary>Takes one step against the sum of the shards' gradients, and clears them.</summary>
    /// <param name="step">Number of the step, from 1.</param>
    /// <param name="rate">Length of the step.</param>
    /// <param name="scale">What the gradients are multiplied by.</param>
    /// <param name="decay">Weight of the past in the running average.</param>
    public void Learn(int step, float rate, float scale, float decay)
    {
        if (!_sparse)
        {
            LearnRange(0, Value.Length, step, rate, scale);
            for (int i = 0; i < Value.Length; i++)
            {
                _average[i] += (1 - decay) * (Value[i] - _average[i]);
            }

            return;
        }

        foreach (int row in _touched[0])
        {
            LearnRow(row, step, rate, scale, decay);
        }

        foreach (int row in _touched[1])
        {
            if (_touchedAt[0][row] != step)
            {
                LearnRow(row, step, rate, scale, decay);
            }
        }

        _touched[0].Clear();
        _touched[1].Clear();
    }

    /// <summary>Puts the running average in the place of the values and gives the values back.</summary>
    public float[] Average(int step, float decay)
    {
        float[] values = [.. Value];
        for (int row = 0; row < Rows && _sparse; row++)
        {
            CatchUp(row, step, decay);
        }

        _average.CopyTo(Value, 0);
        return values;
    }

    private void LearnRow(int row, int step, float rate, float scale, float decay)
    {
        CatchUp(row, step, decay);
        LearnRange(row * Columns, Columns, step, rate, scale);
    }

    private void CatchUp(int row, int step, float decay)
    {
        float keep = _averagedAt[row] == 0 ? 0 : MathF.Pow(decay, step - _averagedAt[row]);
        for (int i = row * Columns; i < (row + 1) * Columns; i++)
        {
            _average[i] = Value[i] + keep * (_average[i] - Value[i]);
        }

        _averagedAt[row] = step;
    }

    private void LearnRange(int first, int count, int step, float rate, float scale)
    {
        const float B1 = 0.9f;
        const float B2 = 0.98f;
        float correct = rate * MathF.Sqrt(1 - MathF.Pow(B2, step)) / (1 - MathF.Pow(B1, step));
        Span<float> value = Value.AsSpan(first, count);
        Span<float> mean = _mean.AsSpan(first, count);
        Span<float> square = _square.AsSpan(first, count);
        Span<float> g0 = Gradients[0].AsSpan(first, count);
        Span<float> g1 = Gradients[1].AsSpan(first, count);
        for (int i = 0; i < value.Length; i++)
        {
            float g = (g0[i] + g1[i]) * scale;
            mean[i] = B1 * mean[i] + (1 - B1) * g;
            square[i] = B2 * square[i] + (1 - B2) * g * g;
            value[i] -= correct * mean[i] / (MathF.Sqrt(square[i]) + 1e-8f);
        }

        g0.Clear();
        g1.Clear();
    }
}
