namespace Extract.Cli.Pipeline;

/// <summary>Maps items on several threads and gives the results in the order of the items.</summary>
internal static class OrderedParallel
{
    /// <summary>How far, for each thread, work may run ahead of what is taken; bounds memory.</summary>
    private const int Ahead = 8;

    /// <summary>Each result comes as soon as it and all before it are done.</summary>
    /// <param name="map">Called on any thread, once for each item; its exceptions come out where the result would.</param>
    public static IEnumerable<TResult> Map<T, TResult>(
        IReadOnlyList<T> items, int threads, Func<T, TResult> map, CancellationToken stop)
    {
        if (threads <= 1 || items.Count <= 1)
        {
            foreach (T item in items)
            {
                stop.ThrowIfCancellationRequested();
                yield return map(item);
            }

            yield break;
        }

        using CancellationTokenSource end = CancellationTokenSource.CreateLinkedTokenSource(stop);
        using SemaphoreSlim room = new(threads * Ahead);
        TaskCompletionSource<TResult>[] results = new TaskCompletionSource<TResult>[items.Count];
        for (int i = 0; i < results.Length; i++)
        {
            results[i] = new TaskCompletionSource<TResult>();
        }

        int next = -1;
        Task[] workers = new Task[Math.Min(threads, items.Count)];
        for (int w = 0; w < workers.Length; w++)
        {
            workers[w] = Task.Factory.StartNew(Work, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
        }

        try
        {
            foreach (TaskCompletionSource<TResult> result in results)
            {
                result.Task.Wait(stop);
                yield return result.Task.Result;
                room.Release();
            }
        }
        finally
        {
            end.Cancel();
            Task.WaitAll(workers);
        }

        void Work()
        {
            try
            {
                while (true)
                {
                    room.Wait(end.Token);
                    int i = Interlocked.Increment(ref next);
                    if (i >= results.Length)
                    {
                        return;
                    }

                    Fill(results[i], items[i]);
                }
            }
            catch (OperationCanceledException)
            {
                // Nobody takes results any more.
            }
        }

        void Fill(TaskCompletionSource<TResult> result, T item)
        {
            try
            {
                result.SetResult(map(item));
            }
            catch (Exception fault)
            {
                result.SetException(fault);
            }
        }
    }
}
