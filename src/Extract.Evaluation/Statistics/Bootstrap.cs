using Extract.Evaluation.Judging;

namespace Extract.Evaluation.Statistics;

/// <summary>
/// The bootstrap over articles: what a figure might have been on other articles of their kind. Articles are drawn with replacement, as many as there
/// are; both runs of a comparison are judged on the same draw (paired). Percentile intervals by Efron and Tibshirani, "An introduction to the
/// bootstrap", 1993, chapter 13; the test by Berg-Kirkpatrick, Burkett and Klein, "An empirical investigation of statistical significance in NLP",
/// EMNLP 2012, here two-sided. The same tallies give the same figures every time. Thread-safe.
/// </summary>
/// <param name="resamples">How many samples are drawn.</param>
/// <param name="seed">Where the generator starts.</param>
public sealed class Bootstrap(int resamples = 10_000, ulong seed = 1993)
{
    /// <summary>The interval of each figure; none for fewer than two articles, which tell nothing of how articles differ.</summary>
    /// <param name="articles">A tally for each article, in an order that depends on the articles alone.</param>
    public IReadOnlyList<Interval> Intervals(IReadOnlyList<Tally> articles, IReadOnlyList<Figure> figures)
    {
        double[][] samples = Samples([articles], figures.Count, (sums, f) => figures[f].Of(sums[0]));
        return [.. samples.Select(Interval.Of)];
    }

    /// <summary>The difference of each figure between two runs over the same articles.</summary>
    /// <param name="before">A tally for each article, in an order that depends on the articles alone.</param>
    /// <param name="after">Those of the second run, in the same order.</param>
    public IReadOnlyList<Significance> Differences(IReadOnlyList<Tally> before, IReadOnlyList<Tally> after, IReadOnlyList<Figure> figures)
    {
        double[][] samples = Samples([before, after], figures.Count, (sums, f) => figures[f].Of(sums[1]) - figures[f].Of(sums[0]));
        (Tally first, Tally second) = (Sum(before), Sum(after));
        return [.. figures.Select((figure, f) => Test(figure.Of(first), figure.Of(second), samples.ElementAtOrDefault(f)))];
    }

    private static Significance Test(double before, double after, double[]? samples)
    {
        if (samples is null)
        {
            return new Significance(before, after, null, null);
        }

        // A sample scatters about the difference that was seen; were there none, it would scatter as far about 0. Summing in another order
        // may leave a last bit, which must not part equals.
        double seen = after - before;
        int asFar = samples.Count(sample => Math.Abs(sample - seen) >= Math.Abs(seen) - 1e-12);
        return new Significance(before, after, Interval.Of(samples), (asFar + 1.0) / (samples.Length + 1.0));
    }

    /// <summary>For each figure its value in each sample; none for fewer than two articles.</summary>
    private double[][] Samples(IReadOnlyList<Tally>[] runs, int figures, Func<Tally[], int, double> figure)
    {
        int articles = runs[0].Count;
        if (articles < 2)
        {
            return [];
        }

        SplitMix64 random = new(seed);
        double[][] samples = [.. Enumerable.Range(0, figures).Select(_ => new double[resamples])];
        Tally[] sums = new Tally[runs.Length];
        for (int i = 0; i < resamples; i++)
        {
            Array.Clear(sums);
            for (int drawn = 0; drawn < articles; drawn++)
            {
                int article = random.Next(articles);
                for (int run = 0; run < runs.Length; run++)
                {
                    sums[run] += runs[run][article];
                }
            }

            for (int f = 0; f < figures; f++)
            {
                samples[f][i] = figure(sums, f);
            }
        }

        return samples;
    }

    private static Tally Sum(IEnumerable<Tally> tallies) => tallies.Aggregate(default(Tally), (sum, tally) => sum + tally);
}
