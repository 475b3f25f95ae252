using System.Diagnostics;

namespace Extract.Benchmarks.Quick;

/// <summary>The time of the fastest of several rounds, which noise of a busy machine disturbs least, and what a round allocates.</summary>
/// <param name="Seconds">For all texts once.</param>
/// <param name="Bytes">Allocated by one round on one thread.</param>
internal readonly record struct Timing(double Seconds, long Bytes)
{
    private const int Rounds = 15;
    private const double LongEnough = 0.05;

    public static Timing Of(Core core, int threads, Func<Core, int, int> stage)
    {
        // The first rounds compile, then compile better.
        double once = Time(core, threads, stage, 1);
        int times = Math.Clamp((int)(LongEnough / Math.Max(once, 1e-6)), 1, 1_000);
        for (int warm = 0; warm < 3; warm++)
        {
            Time(core, threads, stage, times);
        }

        double least = double.MaxValue;
        for (int round = 0; round < Rounds; round++)
        {
            least = Math.Min(least, Time(core, threads, stage, times) / times);
        }

        return new Timing(least, Allocated(core, stage));
    }

    private static double Time(Core core, int threads, Func<Core, int, int> stage, int times)
    {
        Stopwatch watch = Stopwatch.StartNew();
        for (int i = 0; i < times; i++)
        {
            Crew.Run(core, threads, stage);
        }

        return watch.Elapsed.TotalSeconds;
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
