using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Extract.Language.Neural;

/// <summary>
/// Products of small dense matrices. Every sum is taken in the same order with fused multiply-adds, so results are the same bits on every
/// machine. The right factor is packed into panels of 16 columns, which one pass reads from front to back.
/// </summary>
internal static class MatrixKernel
{
    /// <summary>Columns of a panel.</summary>
    public const int Panel = 16;

    /// <summary>A number of columns, rounded up to whole panels.</summary>
    public static int Pad(int columns) => (columns + Panel - 1) / Panel * Panel;

    /// <summary>Length of the packed form of a matrix.</summary>
    public static int PackedLength(int rows, int columns) => rows * Pad(columns);

    /// <summary>Packs a row-major matrix; columns that fill the last panel are 0.</summary>
    public static void Pack(ReadOnlySpan<float> matrix, int rows, int columns, Span<float> packed)
    {
        int at = 0;
        for (int column = 0; column < columns; column += Panel)
        {
            int width = Math.Min(Panel, columns - column);
            for (int row = 0; row < rows; row++)
            {
                matrix.Slice(row * columns + column, width).CopyTo(packed[at..]);
                packed.Slice(at + width, Panel - width).Clear();
                at += Panel;
            }
        }
    }

    /// <summary>Writes left times right into <paramref name="result"/>, or adds it.</summary>
    /// <param name="left">Row-major, <paramref name="rows"/> by <paramref name="inner"/>.</param>
    /// <param name="packed">The packed right factor, <paramref name="inner"/> by <paramref name="columns"/>, a multiple of <see cref="Panel"/>.</param>
    /// <param name="rows">Rows of the left factor.</param>
    /// <param name="inner">Columns of the left, rows of the right factor.</param>
    /// <param name="columns">Columns of the right factor and length of a row of the result.</param>
    /// <param name="result">Row-major, <paramref name="rows"/> by <paramref name="columns"/>.</param>
    /// <param name="add">True to add to what the result holds.</param>
    public static void Multiply(ReadOnlySpan<float> left, ReadOnlySpan<float> packed, int rows, int inner, int columns, Span<float> result, bool add = false)
    {
        if (columns % Panel != 0 || left.Length < rows * inner || packed.Length < inner * columns || result.Length < rows * columns)
        {
            throw new ArgumentException("The matrices do not fit each other.");
        }

        ref float a = ref MemoryMarshal.GetReference(left);
        ref float b = ref MemoryMarshal.GetReference(packed);
        ref float c = ref MemoryMarshal.GetReference(result);
        for (int column = 0; column < columns; column += Panel)
        {
            ref float panel = ref Unsafe.Add(ref b, column * inner);
            int row = 0;
            for (; row + 6 <= rows; row += 6)
            {
                Six(
                    ref Unsafe.Add(ref a, row * inner),
                    ref panel,
                    inner,
                    ref Unsafe.Add(ref c, row * columns + column),
                    columns,
                    add);
            }

            for (; row < rows; row++)
            {
                One(
                    ref Unsafe.Add(ref a, row * inner),
                    ref panel,
                    inner,
                    ref Unsafe.Add(ref c, row * columns + column),
                    add);
            }
        }
    }

    private static void Six(ref float a, ref float b, int inner, ref float c, int stride, bool add)
    {
        ref float a1 = ref Unsafe.Add(ref a, inner);
        ref float a2 = ref Unsafe.Add(ref a1, inner);
        ref float a3 = ref Unsafe.Add(ref a2, inner);
        ref float a4 = ref Unsafe.Add(ref a3, inner);
        ref float a5 = ref Unsafe.Add(ref a4, inner);
        Vector256<float> c00 = default, c01 = default;
        Vector256<float> c10 = default, c11 = default;
        Vector256<float> c20 = default, c21 = default;
        Vector256<float> c30 = default, c31 = default;
        Vector256<float> c40 = default, c41 = default;
        Vector256<float> c50 = default, c51 = default;
        for (nint k = 0; k < inner; k++)
        {
            Vector256<float> low = Vector256.LoadUnsafe(ref b);
            Vector256<float> high = Vector256.LoadUnsafe(ref b, 8);
            Vector256<float> x = Vector256.Create(Unsafe.Add(ref a, k));
            c00 = Vector256.FusedMultiplyAdd(x, low, c00);
            c01 = Vector256.FusedMultiplyAdd(x, high, c01);
            x = Vector256.Create(Unsafe.Add(ref a1, k));
            c10 = Vector256.FusedMultiplyAdd(x, low, c10);
            c11 = Vector256.FusedMultiplyAdd(x, high, c11);
            x = Vector256.Create(Unsafe.Add(ref a2, k));
            c20 = Vector256.FusedMultiplyAdd(x, low, c20);
            c21 = Vector256.FusedMultiplyAdd(x, high, c21);
            x = Vector256.Create(Unsafe.Add(ref a3, k));
            c30 = Vector256.FusedMultiplyAdd(x, low, c30);
            c31 = Vector256.FusedMultiplyAdd(x, high, c31);
            x = Vector256.Create(Unsafe.Add(ref a4, k));
            c40 = Vector256.FusedMultiplyAdd(x, low, c40);
            c41 = Vector256.FusedMultiplyAdd(x, high, c41);
            x = Vector256.Create(Unsafe.Add(ref a5, k));
            c50 = Vector256.FusedMultiplyAdd(x, low, c50);
            c51 = Vector256.FusedMultiplyAdd(x, high, c51);
            b = ref Unsafe.Add(ref b, Panel);
        }

        Store(ref c, 0, c00, c01, add);
        Store(ref c, stride, c10, c11, add);
        Store(ref c, 2 * stride, c20, c21, add);
        Store(ref c, 3 * stride, c30, c31, add);
        Store(ref c, 4 * stride, c40, c41, add);
        Store(ref c, 5 * stride, c50, c51, add);
    }

    private static void One(ref float a, ref float b, int inner, ref float c, bool add)
    {
        Vector256<float> c0 = default, c1 = default;
        for (nint k = 0; k < inner; k++)
        {
            Vector256<float> x = Vector256.Create(Unsafe.Add(ref a, k));
            c0 = Vector256.FusedMultiplyAdd(x, Vector256.LoadUnsafe(ref b, (nuint)(k * Panel)), c0);
            c1 = Vector256.FusedMultiplyAdd(x, Vector256.LoadUnsafe(ref b, (nuint)(k * Panel + 8)), c1);
        }

        Store(ref c, 0, c0, c1, add);
    }

    private static void Store(ref float c, int at, Vector256<float> low, Vector256<float> high, bool add)
    {
        if (add)
        {
            low += Vector256.LoadUnsafe(ref c, (nuint)at);
            high += Vector256.LoadUnsafe(ref c, (nuint)at + 8);
        }

        low.StoreUnsafe(ref c, (nuint)at);
        high.StoreUnsafe(ref c, (nuint)at + 8);
    }
}
