namespace Extract.Evaluation.Calibration;

/// <summary>How far probabilities can be trusted. All numbers are 0 where there is no forecast.</summary>
/// <param name="Count">The number of forecasts.</param>
/// <param name="Right">How many of them came true.</param>
/// <param name="Brier">The mean square of what they missed by (G. W. Brier, 1950): 0 is perfect.</param>
/// <param name="BaseBrier">The same for one who always says how many come true on the whole.</param>
/// <param name="LogLoss">The mean surprise in nats.</param>
/// <param name="Error">The expected calibration error: how far bins lie from what was observed in them, by their counts.</param>
/// <param name="Area">The area under the ROC curve: how often a right fact is surer than a wrong one; ties count half.</param>
/// <param name="Bins">Ten, from 0.0–0.1 to 0.9–1.0.</param>
public sealed record CalibrationReport(
    int Count, int Right, double Brier, double BaseBrier, double LogLoss, double Error, double Area, IReadOnlyList<ReliabilityBin> Bins)
{
    /// <summary>The number of bins.</summary>
    public const int BinCount = 10;

    private const double Least = 1e-6;

    /// <summary>Measures forecasts; their order does not matter.</summary>
    public static CalibrationReport Of(IEnumerable<Forecast> forecasts)
    {
        Forecast[] all = [.. forecasts.OrderBy(f => f.Probability).ThenBy(f => f.IsRight)];
        int right = all.Count(f => f.IsRight);
        ReliabilityBin[] bins = Bin(all);
        if (all.Length == 0)
        {
            return new CalibrationReport(0, 0, 0, 0, 0, 0, 0, bins);
        }

        double share = (double)right / all.Length;
        double brier = 0;
        double loss = 0;
        foreach (Forecast forecast in all)
        {
            double missed = (forecast.IsRight ? 1 : 0) - forecast.Probability;
            brier += missed * missed;
            loss -= Math.Log(Math.Max(Least, 1 - Math.Abs(missed)));
        }

        double error = bins.Sum(b => b.Count * Math.Abs(b.Predicted - b.Observed)) / all.Length;
        return new CalibrationReport(all.Length, right, brier / all.Length, share * (1 - share), loss / all.Length, error, AreaUnderCurve(all, right), bins);
    }

    private static ReliabilityBin[] Bin(Forecast[] forecasts)
    {
        int[] counts = new int[BinCount];
        int[] right = new int[BinCount];
        double[] sums = new double[BinCount];
        foreach (Forecast forecast in forecasts)
        {
            int bin = Math.Clamp((int)(forecast.Probability * BinCount), 0, BinCount - 1);
            counts[bin]++;
            right[bin] += forecast.IsRight ? 1 : 0;
            sums[bin] += forecast.Probability;
        }

        ReliabilityBin[] bins = new ReliabilityBin[BinCount];
        for (int b = 0; b < BinCount; b++)
        {
            int count = Math.Max(1, counts[b]);
            bins[b] = new ReliabilityBin((double)b / BinCount, counts[b], sums[b] / count, (double)right[b] / count);
        }

        return bins;
    }

    /// <param name="forecasts">The least sure first.</param>
    private static double AreaUnderCurve(Forecast[] forecasts, int right)
    {
        double won = 0;
        int wrongBelow = 0;
        for (int first = 0; first < forecasts.Length;)
        {
            int end = first;
            int rightHere = 0;
            while (end < forecasts.Length && forecasts[end].Probability == forecasts[first].Probability)
            {
                rightHere += forecasts[end].IsRight ? 1 : 0;
                end++;
            }

            int wrongHere = end - first - rightHere;
            won += rightHere * (wrongBelow + (wrongHere / 2.0));
            wrongBelow += wrongHere;
            first = end;
        }

        long pairs = (long)right * wrongBelow;
        return pairs == 0 ? 0 : won / pairs;
    }
}

/// <summary>Forecasts of about one probability.</summary>
/// <param name="From">The least probability of the bin, which is a tenth wide.</param>
/// <param name="Predicted">The mean of the probabilities; 0 for an empty bin.</param>
/// <param name="Observed">The part that came true; 0 for an empty bin.</param>
public sealed record ReliabilityBin(double From, int Count, double Predicted, double Observed);
