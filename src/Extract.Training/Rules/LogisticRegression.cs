using MathNet.Numerics.LinearAlgebra;
using MathNet.Numerics.Optimization;

namespace Extract.Training.Rules;

/// <summary>
/// Logistic regression over sparse binary features with a quadratic penalty, fitted by L-BFGS (Liu and Nocedal 1989). Deterministic.
/// </summary>
internal static class LogisticRegression
{
    /// <summary>A weight for each feature; the first is the bias, which is not penalized.</summary>
    /// <param name="examples">Numbers of the features that each example has, from 1, and whether it is positive.</param>
    /// <param name="features">How many features there are, the bias included.</param>
    /// <param name="penalty">Half the weight of the squared norm; above 0.</param>
    public static double[] Fit(IReadOnlyList<(int[] Features, bool IsPositive)> examples, int features, double penalty)
    {
        IObjectiveFunction objective = ObjectiveFunction.Gradient(weights => Loss(examples, weights, penalty));
        LimitedMemoryBfgsMinimizer minimizer = new(gradientTolerance: 1e-4, parameterTolerance: 1e-7, functionProgressTolerance: 1e-9, memory: 10, maximumIterations: 500);
        return minimizer.FindMinimum(objective, Vector<double>.Build.Dense(features)).MinimizingPoint.ToArray();
    }

    private static (double Loss, Vector<double> Gradient) Loss(IReadOnlyList<(int[] Features, bool IsPositive)> examples, Vector<double> point, double penalty)
    {
        double[] weights = point.ToArray();
        double[] gradient = new double[weights.Length];
        double loss = 0;
        foreach ((int[] own, bool isPositive) in examples)
        {
            double sum = weights[0];
            foreach (int feature in own)
            {
                sum += weights[feature];
            }

            double margin = isPositive ? sum : -sum;
            loss += margin > 0 ? Math.Log(1 + Math.Exp(-margin)) : Math.Log(1 + Math.Exp(margin)) - margin;
            double error = (1 / (1 + Math.Exp(-sum))) - (isPositive ? 1 : 0);
            gradient[0] += error;
            foreach (int feature in own)
            {
                gradient[feature] += error;
            }
        }

        for (int f = 1; f < weights.Length; f++)
        {
            loss += penalty * weights[f] * weights[f] / 2;
            gradient[f] += penalty * weights[f];
        }

        return (loss, Vector<double>.Build.Dense(gradient));
    }
}
