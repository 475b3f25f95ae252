using MathNet.Numerics.LinearAlgebra;
using MathNet.Numerics.Optimization;

namespace Extract.Training.Learning;

/// <summary>
/// Logistic regression over features that hold or do not, by L-BFGS with an L2 penalty, which shrinks what was seen seldom towards what
/// the other features say, or towards what was held true before. The same examples in the same order give the same weights. Not thread-safe.
/// </summary>
/// <param name="penalty">Half of it times the sum of squared weights, less the prior ones, is added to the log loss; the bias goes free without a prior.</param>
/// <param name="prior">What the weights are without examples; null for 0.</param>
public sealed class LogisticRegression(double penalty, IReadOnlyDictionary<string, double>? prior = null)
{
    private const int Memory = 10;
    private const int MostSteps = 500;

    /// <summary>Learns the bias, under the name <paramref name="bias"/>, and a weight for each feature.</summary>
    /// <param name="bias">Also what each example has besides its features.</param>
    /// <param name="examples">Features, each once, whether it is right, and how much it counts.</param>
    public IReadOnlyDictionary<string, double> Learn(string bias, IReadOnlyList<(IReadOnlyList<string> Features, bool IsRight, double Weight)> examples)
    {
        Dictionary<string, int> numbers = new(StringComparer.Ordinal) { [bias] = 0 };
        int[][] rows = new int[examples.Count][];
        for (int e = 0; e < rows.Length; e++)
        {
            IReadOnlyList<string> features = examples[e].Features;
            rows[e] = new int[features.Count];
            for (int f = 0; f < features.Count; f++)
            {
                if (!numbers.TryGetValue(features[f], out int number))
                {
                    numbers.Add(features[f], number = numbers.Count);
                }

                rows[e][f] = number;
            }
        }

        double[] before = new double[numbers.Count];
        foreach ((string feature, int number) in numbers)
        {
            before[number] = prior?.GetValueOrDefault(feature) ?? 0;
        }

        double[] weights = Minimize(before, rows, examples);
        return numbers.ToDictionary(n => n.Key, n => weights[n.Value], StringComparer.Ordinal);
    }

    private double[] Minimize(double[] before, int[][] rows, IReadOnlyList<(IReadOnlyList<string> Features, bool IsRight, double Weight)> examples)
    {
        Vector<double> best = Vector<double>.Build.DenseOfArray(before);
        double least = double.PositiveInfinity;
        IObjectiveFunction loss = ObjectiveFunction.Gradient(weights =>
        {
            (double value, double[] gradient) = Loss(weights.AsArray() ?? weights.ToArray(), before, rows, examples);
            if (value < least)
            {
                (least, best) = (value, weights.Clone());
            }

            return (value, Vector<double>.Build.Dense(gradient));
        });
        try
        {
            return new LimitedMemoryBfgsMinimizer(1e-6, 1e-9, 1e-10, Memory, MostSteps).FindMinimum(loss, best).MinimizingPoint.ToArray();
        }
        catch (OptimizationException)
        {
            // The line search gives up where rounding hides what is left to gain: the best point found is the minimum.
            return best.ToArray();
        }
    }

    private (double Value, double[] Gradient) Loss(double[] weights, double[] before, int[][] rows, IReadOnlyList<(IReadOnlyList<string> Features, bool IsRight, double Weight)> examples)
    {
        double value = 0;
        double[] gradient = new double[weights.Length];
        for (int w = prior is null ? 1 : 0; w < weights.Length; w++)
        {
            double moved = weights[w] - before[w];
            value += 0.5 * penalty * moved * moved;
            gradient[w] = penalty * moved;
        }

        for (int e = 0; e < rows.Length; e++)
        {
            double odds = weights[0];
            foreach (int f in rows[e])
            {
                odds += weights[f];
            }

            double sign = examples[e].IsRight ? 1 : -1;
            double margin = sign * odds;
            value += examples[e].Weight * (margin > 0 ? Math.Log(1 + Math.Exp(-margin)) : Math.Log(1 + Math.Exp(margin)) - margin);
            double slope = -sign * examples[e].Weight / (1 + Math.Exp(margin));
            gradient[0] += slope;
            foreach (int f in rows[e])
            {
                gradient[f] += slope;
            }
        }

        return (value, gradient);
    }
}
