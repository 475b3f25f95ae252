using Extract.Language.Names;

namespace Extract.Training.Names;

/// <summary>
/// Learns a linear-chain CRF by AdaGrad (Duchi, Hazan and Singer, 2011) with an L1 and an L2 pull towards zero. Words may bear sets of labels:
/// the likelihood then sums over all labellings that the sets allow. Not thread-safe.
/// </summary>
internal sealed class ConditionalRandomField(int featureCount, NameTrainingOptions options)
{
    private const int L = NameLabels.Count;

    private readonly float[] _weights = new float[featureCount * L];
    private readonly float[] _squares = new float[featureCount * L];
    private readonly float[] _transitions = new float[(L + 1) * L];
    private readonly float[] _transitionSquares = new float[(L + 1) * L];
    private readonly double[] _step = new double[(L + 1) * L];

    public float[] Weights => _weights;

    public float[] Transitions => _transitions;

    /// <summary>One step on one sentence; returns its negative log-likelihood.</summary>
    public double Learn(int[][] features, ushort[] allowed, float weight)
    {
        int n = features.Length;
        double[] emissions = new double[n * L];
        for (int i = 0; i < n; i++)
        {
            foreach (int f in features[i])
            {
                int row = f * L;
                for (int label = 0; label < L; label++)
                {
                    emissions[(i * L) + label] += _weights[row + label];
                }
            }
        }

        ushort all = (1 << L) - 1;
        double[] marginals = new double[n * L];
        Array.Clear(_step);
        double free = Accumulate(emissions, n, _ => all, marginals, 1);
        double bound = Accumulate(emissions, n, i => allowed[i], marginals, -1);
        if (double.IsNaN(bound) || double.IsNegativeInfinity(bound))
        {
            return 0;
        }

        for (int i = 0; i < n; i++)
        {
            for (int label = 0; label < L; label++)
            {
                float gradient = (float)marginals[(i * L) + label] * weight;
                if (Math.Abs(gradient) < 1e-4f)
                {
                    continue;
                }

                foreach (int f in features[i])
                {
                    int at = (f * L) + label;
                    Step(ref _weights[at], ref _squares[at], gradient, options.L1, options.L2);
                }
            }
        }

        for (int t = 0; t < _step.Length; t++)
        {
            if (Math.Abs(_step[t]) > 1e-6)
            {
                Step(ref _transitions[t], ref _transitionSquares[t], (float)_step[t] * weight, 0, options.L2);
            }
        }

        return free - bound;
    }

    private void Step(ref float value, ref float squares, float gradient, float one, float two)
    {
        gradient += two * value;
        squares += gradient * gradient;
        float pace = options.Rate / MathF.Sqrt(squares + 1e-6f);
        float next = value - (pace * gradient);
        float shrink = pace * one;
        value = next > shrink ? next - shrink : next < -shrink ? next + shrink : 0;
    }

    /// <summary>Forward-backward in log space scaled per word; adds sign times the marginals; returns the log partition.</summary>
    private double Accumulate(double[] emissions, int n, Func<int, ushort> allowed, double[] marginals, double sign)
    {
        double[] alpha = new double[n * L];
        double[] beta = new double[n * L];
        double[] potential = new double[n * L];
        double[] move = new double[(L + 1) * L];
        double log = 0;
        for (int p = 0; p <= L; p++)
        {
            for (int label = 0; label < L; label++)
            {
                move[(p * L) + label] = NameLabels.MayFollow(p == L ? -1 : p, label) ? Math.Exp(_transitions[(p * L) + label]) : 0;
            }
        }

        double[] scale = new double[n];
        for (int i = 0; i < n; i++)
        {
            double top = double.NegativeInfinity;
            ushort mask = allowed(i);
            for (int label = 0; label < L; label++)
            {
                top = (mask >> label & 1) != 0 ? Math.Max(top, emissions[(i * L) + label]) : top;
            }

            double sum = 0;
            for (int label = 0; label < L; label++)
            {
                double e = (mask >> label & 1) != 0 ? Math.Exp(emissions[(i * L) + label] - top) : 0;
                potential[(i * L) + label] = e;
                double into = 0;
                if (i == 0)
                {
                    into = move[(L * L) + label];
                }
                else if (e > 0)
                {
                    for (int p = 0; p < L; p++)
                    {
                        into += alpha[((i - 1) * L) + p] * move[(p * L) + label];
                    }
                }

                alpha[(i * L) + label] = into * e;
                sum += into * e;
            }

            scale[i] = sum;
            log += Math.Log(sum) + top;
            for (int label = 0; label < L; label++)
            {
                alpha[(i * L) + label] /= sum;
            }
        }

        if (double.IsNaN(log) || double.IsNegativeInfinity(log))
        {
            return log;
        }

        for (int i = n - 1; i >= 0; i--)
        {
            for (int label = 0; label < L; label++)
            {
                double b = 1;
                if (i < n - 1)
                {
                    b = 0;
                    for (int next = 0; next < L; next++)
                    {
                        b += move[(label * L) + next] * potential[((i + 1) * L) + next] * beta[((i + 1) * L) + next];
                    }

                    b /= scale[i + 1];
                }

                beta[(i * L) + label] = b;
                marginals[(i * L) + label] += sign * alpha[(i * L) + label] * b;
            }
        }

        for (int i = 0; i < n; i++)
        {
            for (int label = 0; label < L; label++)
            {
                double into = potential[(i * L) + label] * beta[(i * L) + label] / scale[i];
                if (i == 0)
                {
                    _step[(L * L) + label] += sign * move[(L * L) + label] * into;
                    continue;
                }

                for (int p = 0; p < L && into > 0; p++)
                {
                    _step[(p * L) + label] += sign * alpha[((i - 1) * L) + p] * move[(p * L) + label] * into;
                }
            }
        }

        return log;
    }
}
