namespace Extract.Benchmarks;

/// <summary>Shares texts between threads: each takes the next that nobody has.</summary>
internal static class Crew
{
    public static void Run(Core core, int threads, Func<Core, int, int> stage)
    {
        int next = -1;
        if (threads == 1)
        {
            Work(core);
            return;
        }

        Thread[] crew = [.. Enumerable.Range(0, threads).Select(_ => core.Copy()).Select(own => new Thread(() => Work(own)))];
        Array.ForEach(crew, thread => thread.Start());
        Array.ForEach(crew, thread => thread.Join());

        void Work(Core own)
        {
            for (int i = Interlocked.Increment(ref next); i < own.Count; i = Interlocked.Increment(ref next))
            {
                stage(own, i);
            }
        }
    }
}
