using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Extract.Language.Neural;

/// <summary>
/// A matrix with a bias for inputs between -1 and 1, in whole numbers of 16 bits: twice as fast as with floating point, and exact, so that
/// results are the same bits on every machine. Weights keep 13 binary places where they are small enough for that, inputs 12.
/// Frozen and thread-safe.
/// </summary>
internal sealed class ShortMatrix
{
    private const int Panel = MatrixKernel.Panel;
    private const float InputScale = 1 << 12;
    private const int MostPlaces = 13;

    private readonly short[] _packed;
    private readonly float[] _bias;
    private readonly float _unit;
    private readonly int _inner;
    private readonly int _columns;

    /// <param name="matrix">Row-major, <paramref name="inner"/> (an even number) by <paramref name="columns"/> (a multiple of 16).</param>
    /// <param name="inner">Rows of the matrix.</param>
    /// <param name="columns">Columns of the matrix.</param>
    /// <param name="bias">Added to every row of a product.</param>
    public ShortMatrix(ReadOnlySpan<float> matrix, int inner, int columns, float[] bias)
    {
        if (inner % 2 != 0 || columns % Panel != 0 || bias.Length != columns)
        {
            throw new ArgumentException("The matrix and its bias do not fit each other.");
        }

        (_inner, _columns, _bias) = (inner, columns, bias);
        float scale = MathF.ScaleB(1, PlacesFor(matrix, inner, columns));
        _unit = 1 / (scale * InputScale);
        _packed = new short[inner * columns];
        int at = 0;
        for (int column = 0; column < columns; column += Panel)
        {
            for (int row = 0; row < inner; row += 2)
            {
                for (int c = column; c < column + Panel; c++)
                {
                    _packed[at++] = (short)MathF.Round(matrix[(row * columns) + c] * scale);
                    _packed[at++] = (short)MathF.Round(matrix[((row + 1) * columns) + c] * scale);
                }
            }
        }
    }

    /// <summary>Turns inputs between -1 and 1 into whole numbers, rounding halves up.</summary>
    public static void Quantize(ReadOnlySpan<float> values, Span<short> result)
    {
        // Positive before the fraction is cut off, so that it is cut off downwards.
        Vector256<float> shift = Vector256.Create(16384.5f);
        Vector256<int> back = Vector256.Create(16384);
        ref float source = ref MemoryMarshal.GetReference(values);
        ref short target = ref MemoryMarshal.GetReference(result[..values.Length]);
        for (nuint i = 0; i < (nuint)values.Length; i += 16)
        {
            Vector256<int> low = Vector256.ConvertToInt32((Vector256.LoadUnsafe(ref source, i) * InputScale) + shift) - back;
            Vector256<int> high = Vector256.ConvertToInt32((Vector256.LoadUnsafe(ref source, i + 8) * InputScale) + shift) - back;
            Vector256.Narrow(low, high).StoreUnsafe(ref target, i);
        }
    }

    /// <summary>Writes input times matrix plus bias.</summary>
    /// <param name="input">What <see cref="Quantize"/> made of the rows.</param>
    /// <param name="rows">How many rows.</param>
    /// <param name="result">Receives the rows.</param>
    public void Multiply(ReadOnlySpan<short> input, int rows, Span<float> result)
    {
        if (input.Length < rows * _inner || result.Length < rows * _columns)
        {
            throw new ArgumentException("The matrices do not fit each other.");
        }

        ref short a = ref MemoryMarshal.GetReference(input);
        ref float c = ref MemoryMarshal.GetReference(result);
        for (int column = 0; column < _columns; column += Panel)
        {
            ref short panel = ref _packed[column * _inner];
            int row = 0;
            for (; row + 4 <= rows; row += 4)
            {
                Four(ref Unsafe.Add(ref a, row * _inner), ref panel, ref Unsafe.Add(ref c, (row * _columns) + column), column);
            }

            for (; row < rows; row++)
            {
                One(ref Unsafe.Add(ref a, row * _inner), ref panel, ref Unsafe.Add(ref c, (row * _columns) + column), column);
            }
        }
    }

    private void Four(ref short a, ref short b, ref float c, int column)
    {
        ref int a0 = ref Unsafe.As<short, int>(ref a);
        ref int a1 = ref Unsafe.As<short, int>(ref Unsafe.Add(ref a, _inner));
        ref int a2 = ref Unsafe.As<short, int>(ref Unsafe.Add(ref a, 2 * _inner));
        ref int a3 = ref Unsafe.As<short, int>(ref Unsafe.Add(ref a, 3 * _inner));
        Vector256<int> c00 = default, c01 = default, c10 = default, c11 = default;
        Vector256<int> c20 = default, c21 = default, c30 = default, c31 = default;
        int pairs = _inner / 2;
        for (nint k = 0; k < pairs; k++)
        {
            Vector256<short> low = Vector256.LoadUnsafe(ref b);
            Vector256<short> high = Vector256.LoadUnsafe(ref b, 16);
            Vector256<short> x = Vector256.Create(Unsafe.Add(ref a0, k)).AsInt16();
            c00 += PairSums(x, low);
            c01 += PairSums(x, high);
            x = Vector256.Create(Unsafe.Add(ref a1, k)).AsInt16();
            c10 += PairSums(x, low);
            c11 += PairSums(x, high);
            x = Vector256.Create(Unsafe.Add(ref a2, k)).AsInt16();
            c20 += PairSums(x, low);
            c21 += PairSums(x, high);
            x = Vector256.Create(Unsafe.Add(ref a3, k)).AsInt16();
            c30 += PairSums(x, low);
            c31 += PairSums(x, high);
            b = ref Unsafe.Add(ref b, 2 * Panel);
        }

        Store(ref c, column, c00, c01);
        Store(ref Unsafe.Add(ref c, _columns), column, c10, c11);
        Store(ref Unsafe.Add(ref c, 2 * _columns), column, c20, c21);
        Store(ref Unsafe.Add(ref c, 3 * _columns), column, c30, c31);
    }

    private void One(ref short a, ref short b, ref float c, int column)
    {
        ref int a0 = ref Unsafe.As<short, int>(ref a);
        Vector256<int> c0 = default, c1 = default;
        int pairs = _inner / 2;
        for (nint k = 0; k < pairs; k++)
        {
            Vector256<short> x = Vector256.Create(Unsafe.Add(ref a0, k)).AsInt16();
            c0 += PairSums(x, Vector256.LoadUnsafe(ref b));
            c1 += PairSums(x, Vector256.LoadUnsafe(ref b, 16));
            b = ref Unsafe.Add(ref b, 2 * Panel);
        }

        Store(ref c, column, c0, c1);
    }

    private void Store(ref float c, int column, Vector256<int> low, Vector256<int> high)
    {
        ref float bias = ref _bias[column];
        ((Vector256.ConvertToSingle(low) * _unit) + Vector256.LoadUnsafe(ref bias)).StoreUnsafe(ref c);
        ((Vector256.ConvertToSingle(high) * _unit) + Vector256.LoadUnsafe(ref bias, 8)).StoreUnsafe(ref c, 8);
    }

    /// <summary>Products of neighbours, added in pairs.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<int> PairSums(Vector256<short> a, Vector256<short> b)
    {
        if (Avx2.IsSupported)
        {
            return Avx2.MultiplyAddAdjacent(a, b);
        }

        (Vector256<int> x, Vector256<int> y) = (a.AsInt32(), b.AsInt32());
        return (((x << 16) >> 16) * ((y << 16) >> 16)) + ((x >> 16) * (y >> 16));
    }

    /// <summary>Binary places with which neither a weight nor a sum can overflow.</summary>
    private static int PlacesFor(ReadOnlySpan<float> matrix, int inner, int columns)
    {
        float most = 0;
        float sums = 0;
        for (int c = 0; c < columns; c++)
        {
            float sum = 0;
            for (int r = 0; r < inner; r++)
            {
                float weight = MathF.Abs(matrix[(r * columns) + c]);
                most = Math.Max(most, weight);
                sum += weight;
            }

            sums = Math.Max(sums, sum);
        }

        int places = MostPlaces;
        while (most * MathF.ScaleB(1, places) > short.MaxValue - 1 || (sums + 1) * MathF.ScaleB(1, places) * InputScale > int.MaxValue)
        {
            places--;
        }

        return places;
    }
}
