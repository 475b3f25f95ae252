using System.Diagnostics;

namespace Extract.Benchmarks.Quick;

/// <summary>
/// The time of the fastest of several rounds, which noise of a busy machine disturbs least, and what a round allocates. A round on one
/// thread is timed in chunks of some texts, and of each chunk the fastest time counts, so that one quiet moment is enough for each.
/// </summary>
/// <param name="Seconds">For all texts once.</param>
/// <param name="Bytes">Allocated by one round on one thread.</param>
internal readonly record struct Timing(double Seconds, long Bytes)
{
    private const int FewestRounds = 3;
    private const int MostRounds = 30;
    private const int Chunk = 16;

    private static readonly TimeSpan Enough = TimeSpan.FromSeconds(5);

    /// <summary>On one thread.</summary>
    public static Timing Of(Core core, Func<Core, int, int> stage)
    {
        double[] least = new double[(core.Count + Chunk - 1) / Chunk];
        Array.Fill(least, double.MaxValue);
        Repeat(() =>
        {
            for (int chunk = 0; chunk < least.Length; chunk++)
            {
                long start = Stopwatch.GetTimestamp();
                for (int i = chunk * Chunk; i < Math.Min(core.Count, (chunk + 1) * Chunk); i++)
                {
                    stage(core, i);
                }

                least[chunk] = Math.Min(least[chunk], Stopwatch.GetElapsedTime(start).TotalSeconds);
            }
        });
        return new Timing(least.Sum(), Allocated(core, stage));
    }

    /// <summary>Seconds for all texts once on several threads, as the clock on the wall has it: true only on a machine that does nothing else.</summary>
    public static double OnThreads(Core core, int threads, Func<Core, int, int> stage)
    {
        double least = double.MaxValue;
        Repeat(() =>
        {
            long start = Stopwatch.GetTimestamp();
            Crew.Run(core, threads, stage);
            least = Math.Min(least, Stopwatch.GetElapsedTime(start).TotalSeconds);
        });
        return least;
    }

    private static void Repeat(Action round)
    {
        Stopwatch watch = Stopwatch.StartNew();
        for (int i = 0; i < FewestRounds || (i < MostRounds && watch.Elapsed < Enough); i++)
        {
            round();
        }
    }

    private static long Allocated(Core core, Func<Core, int, int> stage)
    {
        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int i = 0; i < core.Count; i++)
        {
            stage(core, i);
        }

        return GC.GetAllocatedBytesForCurrentThread() - before;
    }
}
