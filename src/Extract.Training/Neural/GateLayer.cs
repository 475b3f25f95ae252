using System.Runtime.Intrinsics;
using Extract.Language.Neural;

namespace Extract.Training.Neural;

/// <summary>
/// A simple recurrent unit (Lei et al. 2018) and its gradient, for one direction of one sentence: a memory that a forget gate renews and an
/// output that a second gate mixes with the input. All products with the input are done before, so this part is linear in the units.
/// </summary>
internal static class GateLayer
{
    /// <summary>Where one direction of one sentence lies in the arrays of a shard.</summary>
    /// <param name="First">First word.</param>
    /// <param name="Count">Words.</param>
    /// <param name="Units">Units of one direction.</param>
    /// <param name="Backward">True to read from the last word.</param>
    internal readonly record struct Run(int First, int Count, int Units, bool Backward)
    {
        public int Word(int step) => Backward ? First + Count - 1 - step : First + step;

        /// <summary>Where the word's products begin: input, forget gate, mixing gate.</summary>
        public int Products(int word) => word * 6 * Units + (Backward ? 3 * Units : 0);

        public int Output(int word) => word * 2 * Units + (Backward ? Units : 0);

        public int Gates => Backward ? 2 * Units : 0;
    }

    /// <summary>Writes memory and output of every word; the products are replaced by the gates' values.</summary>
    public static void Forward(Run run, float[] products, float[] gates, float[]? input, float[] memory, float[] output)
    {
        int units = run.Units;
        for (int u = 0; u < units; u += 8)
        {
            Vector256<float> forgetMemory = Load(gates, run.Gates + u);
            Vector256<float> mixMemory = Load(gates, run.Gates + units + u);
            Vector256<float> c = default;
            for (int step = 0; step < run.Count; step++)
            {
                int word = run.Word(step);
                int p = run.Products(word) + u;
                int o = run.Output(word) + u;
                Vector256<float> x = Load(products, p);
                Vector256<float> f = Squash.Sigmoid(Vector256.FusedMultiplyAdd(forgetMemory, c, Load(products, p + units)));
                Vector256<float> r = Squash.Sigmoid(Vector256.FusedMultiplyAdd(mixMemory, c, Load(products, p + 2 * units)));
                c = Vector256.FusedMultiplyAdd(f, c - x, x);
                Vector256<float> h = r * Squash.Tanh(c);
                if (input is not null)
                {
                    h += (Vector256<float>.One - r) * Load(input, o);
                }

                f.CopyTo(products, p + units);
                r.CopyTo(products, p + 2 * units);
                c.CopyTo(memory, o);
                h.CopyTo(output, o);
            }
        }
    }

    /// <summary>Replaces the gates' values by the gradients of the products, and adds those of input and gate weights.</summary>
    public static void Backward(Run run, float[] products, float[] gates, float[]? input, float[] memory, float[] outputGradient, float[] inputGradient, float[] gateGradient)
    {
        int units = run.Units;
        for (int u = 0; u < units; u += 8)
        {
            Vector256<float> forgetMemory = Load(gates, run.Gates + u);
            Vector256<float> mixMemory = Load(gates, run.Gates + units + u);
            Vector256<float> forgetGradient = default;
            Vector256<float> mixGradient = default;
            Vector256<float> dc = default;
            for (int step = run.Count - 1; step >= 0; step--)
            {
                int word = run.Word(step);
                int p = run.Products(word) + u;
                int o = run.Output(word) + u;
                Vector256<float> before = step > 0 ? Load(memory, run.Output(run.Word(step - 1)) + u) : default;
                Vector256<float> x = Load(products, p);
                Vector256<float> f = Load(products, p + units);
                Vector256<float> r = Load(products, p + 2 * units);
                Vector256<float> g = Squash.Tanh(Load(memory, o));
                Vector256<float> dh = Load(outputGradient, o);
                Vector256<float> dr = dh * g;
                if (input is not null)
                {
                    dr -= dh * Load(input, o);
                    (Load(inputGradient, o) + (dh * (Vector256<float>.One - r))).CopyTo(inputGradient, o);
                }

                dc += dh * r * (Vector256<float>.One - (g * g));
                Vector256<float> dmix = dr * r * (Vector256<float>.One - r);
                Vector256<float> dforget = dc * (before - x) * f * (Vector256<float>.One - f);
                (dc * (Vector256<float>.One - f)).CopyTo(products, p);
                dforget.CopyTo(products, p + units);
                dmix.CopyTo(products, p + 2 * units);
                forgetGradient += dforget * before;
                mixGradient += dmix * before;
                dc = (dc * f) + (dforget * forgetMemory) + (dmix * mixMemory);
            }

            (Load(gateGradient, run.Gates + u) + forgetGradient).CopyTo(gateGradient, run.Gates + u);
            (Load(gateGradient, run.Gates + units + u) + mixGradient).CopyTo(gateGradient, run.Gates + units + u);
        }
    }

    private static Vector256<float> Load(float[] values, int at) => Vector256.Create(values.AsSpan(at, 8));
}
