using System.Diagnostics;
using System.Globalization;
using Extract.Evaluation.Judging;
using Extract.Evaluation.Statistics;

namespace Extract.Benchmarks.Judging;

/// <summary>How long the paired bootstrap of two runs takes, by the number of articles.</summary>
internal static class BootstrapTable
{
    private const int Resamples = 10_000;
    private static readonly int[] _articles = [40, 400];

    public static int Print(TextWriter output)
    {
        Time(_articles[0]);
        output.WriteLine("articles  resamples  seconds");
        foreach (int articles in _articles)
        {
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{articles,8}  {Resamples,9}  {Time(articles),7:0.000}"));
        }

        return 0;
    }

    private static double Time(int articles)
    {
        (Tally[] before, Tally[] after) = (Run(articles, 7), Run(articles, 8));
        long start = Stopwatch.GetTimestamp();
        _ = new Bootstrap(Resamples).Differences(before, after, Figure.All);
        return Stopwatch.GetElapsedTime(start).TotalSeconds;
    }

    private static Tally[] Run(int articles, int step) =>
        [.. Enumerable.Range(0, articles).Select(a => new Tally(a * step % 20, 20 + (a * step % 17), 20 + (a * step % 13), 0, 1, 1))];
}
