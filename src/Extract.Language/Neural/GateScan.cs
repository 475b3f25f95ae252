using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Extract.Language.Neural;

/// <summary>
/// The simple recurrent unit (Lei et al. 2018), one direction of one sentence: a memory that a forget gate renews, and an output that a second
/// gate mixes with the layer's input. All products with the input are taken before, so that this is linear in the units.
/// </summary>
internal static class GateScan
{
    /// <summary>Writes the outputs of a sentence.</summary>
    /// <param name="products">First word's products in this direction: input, forget gate, mixing gate, one behind the other.</param>
    /// <param name="memory">The gates' weights on the memory in this direction.</param>
    /// <param name="input">First word's input in this direction; a null reference in the first layer, which mixes nothing in.</param>
    /// <param name="output">First word's output in this direction.</param>
    /// <param name="units">Units of a direction, a multiple of 8.</param>
    /// <param name="words">Words of the sentence.</param>
    /// <param name="backward">True to read from the last word.</param>
    public static void Run(ref float products, ref float memory, ref float input, ref float output, int units, int words, bool backward)
    {
        nint step = backward ? -1 : 1;
        nint first = backward ? words - 1 : 0;
        int u = 0;

        // Two groups of units side by side: each waits for its own last step, and the waits overlap.
        for (; u + 16 <= units; u += 16)
        {
            Gate low = Gate.Load(ref memory, units, u);
            Gate high = Gate.Load(ref memory, units, u + 8);
            Vector256<float> c0 = default;
            Vector256<float> c1 = default;
            nint word = first;
            for (int n = 0; n < words; n++, word += step)
            {
                ref float p = ref Unsafe.Add(ref products, (word * 6 * units) + u);
                nuint at = (nuint)((word * 2 * units) + u);
                c0 = low.Step(c0, ref p, (nuint)units, ref input, ref output, at);
                c1 = high.Step(c1, ref Unsafe.Add(ref p, 8), (nuint)units, ref input, ref output, at + 8);
            }
        }

        for (; u < units; u += 8)
        {
            Gate gate = Gate.Load(ref memory, units, u);
            Vector256<float> c = default;
            nint word = first;
            for (int n = 0; n < words; n++, word += step)
            {
                c = gate.Step(c, ref Unsafe.Add(ref products, (word * 6 * units) + u), (nuint)units, ref input, ref output, (nuint)((word * 2 * units) + u));
            }
        }
    }

    /// <summary>Both directions of a sentence.</summary>
    public static void RunBoth(Span<float> products, ReadOnlySpan<float> memory, Span<float> input, Span<float> output, int units, int words)
    {
        ref float p = ref MemoryMarshal.GetReference(products);
        ref float m = ref MemoryMarshal.GetReference(memory);
        ref float o = ref MemoryMarshal.GetReference(output);
        ref float i = ref input.IsEmpty ? ref Unsafe.NullRef<float>() : ref MemoryMarshal.GetReference(input);
        Run(ref p, ref m, ref i, ref o, units, words, backward: false);
        ref float back = ref input.IsEmpty ? ref i : ref Unsafe.Add(ref i, units);
        Run(ref Unsafe.Add(ref p, 3 * units), ref Unsafe.Add(ref m, 2 * units), ref back, ref Unsafe.Add(ref o, units), units, words, backward: true);
    }

    /// <summary>The weights of eight units' gates on their memory.</summary>
    private readonly struct Gate(Vector256<float> forget, Vector256<float> mix)
    {
        public static Gate Load(ref float memory, int units, int unit) =>
            new(Vector256.LoadUnsafe(ref memory, (nuint)unit), Vector256.LoadUnsafe(ref memory, (nuint)(units + unit)));

        /// <summary>Reads a word: writes the output and returns the new memory.</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public Vector256<float> Step(Vector256<float> c, ref float products, nuint units, ref float input, ref float output, nuint at)
        {
            Vector256<float> x = Vector256.LoadUnsafe(ref products);
            Vector256<float> f = Squash.Sigmoid(Vector256.FusedMultiplyAdd(forget, c, Vector256.LoadUnsafe(ref products, units)));
            Vector256<float> r = Squash.Sigmoid(Vector256.FusedMultiplyAdd(mix, c, Vector256.LoadUnsafe(ref products, 2 * units)));
            c = Vector256.FusedMultiplyAdd(f, c - x, x);
            Vector256<float> h = r * Squash.Tanh(c);
            if (!Unsafe.IsNullRef(ref input))
            {
                h += (Vector256<float>.One - r) * Vector256.LoadUnsafe(ref input, at);
            }

            h.StoreUnsafe(ref output, at);
            return c;
        }
    }
}
