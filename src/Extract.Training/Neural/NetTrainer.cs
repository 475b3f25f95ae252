using Extract.Training.Learning;

namespace Extract.Training.Neural;

/// <summary>How long and how fast a network learns.</summary>
/// <param name="Epochs">Times that all sentences are read.</param>
/// <param name="BatchWords">Words of a batch at most, about; few words in all are learned in smaller batches.</param>
/// <param name="Rate">Length of a step at its highest.</param>
/// <param name="Noise">What is left out.</param>
/// <param name="Decay">Weight of the past in the running average of the weights.</param>
/// <param name="Seed">Start of the pseudo-random numbers.</param>
internal sealed record NetSchedule(int Epochs, int BatchWords, float Rate, TrainingNoise Noise, float Decay, uint Seed);

/// <summary>
/// Learns a network in batches of sentences, each in two shards that two threads can take; the sums do not depend on the number of threads.
/// </summary>
internal sealed class NetTrainer(ParserNet net, NetSchedule schedule)
{
    // At least so many steps are taken in an epoch, as far as batches may shrink.
    private const int StepsPerEpoch = 200;
    private const int SmallestBatch = 16;

    private readonly NetPass[] _passes = [new(net, 0), new(net, 1)];
    private int _step;

    /// <summary>Learns from the examples.</summary>
    /// <param name="examples">The sentences.</param>
    /// <param name="report">Told the number of each finished epoch and its loss a word; the net then holds the averaged weights.</param>
    public void Train(NetExample[] examples, Action<int, double> report)
    {
        Shuffle shuffle = new(schedule.Seed);
        int[] order = [.. Enumerable.Range(0, examples.Length)];
        int words = examples.Sum(e => e.Length);
        int batch = Math.Clamp(words / StepsPerEpoch, Math.Min(SmallestBatch, schedule.BatchWords), schedule.BatchWords);
        int total = Math.Max(1, schedule.Epochs * (words / batch));
        for (int epoch = 1; epoch <= schedule.Epochs; epoch++)
        {
            shuffle.Mix(order);
            double loss = 0;
            for (int at = 0; at < order.Length;)
            {
                List<NetExample>[] shards = [[], []];
                int[] sizes = [0, 0];
                while (at < order.Length && sizes[0] + sizes[1] < batch)
                {
                    NetExample example = examples[order[at++]];
                    int smaller = sizes[0] <= sizes[1] ? 0 : 1;
                    shards[smaller].Add(example);
                    sizes[smaller] += example.Length;
                }

                _step++;
                loss += Step(shards, sizes[0] + sizes[1], RateAt(_step, total));
            }

            List<float[]> kept = [.. net.All().Select(p => p.Average(_step, schedule.Decay))];
            report(epoch, loss / words);
            if (epoch < schedule.Epochs)
            {
                foreach ((Parameter parameter, float[] values) in net.All().Zip(kept))
                {
                    values.CopyTo(parameter.Value, 0);
                }
            }
        }
    }

    private double Step(List<NetExample>[] shards, int words, float rate)
    {
        Parallel.For(0, 2, s => Pass(s, shards[s]));
        float decay = Math.Min(schedule.Decay, (1f + _step) / (10f + _step));
        foreach (Parameter parameter in net.All())
        {
            parameter.Learn(_step, rate, 1f / words, decay);
        }

        return _passes[0].Loss + (shards[1].Count > 0 ? _passes[1].Loss : 0);
    }

    private void Pass(int shard, List<NetExample> sentences)
    {
        if (sentences.Count > 0)
        {
            _passes[shard].Refresh(learning: true);
            _passes[shard].Learn([.. sentences], _step, new Dice(schedule.Seed + ((ulong)_step * 2) + (ulong)shard), schedule.Noise);
        }
    }

    /// <summary>Rises for the first steps, then falls to nearly nothing along a cosine.</summary>
    private float RateAt(int step, int total)
    {
        float rising = Math.Min(1, step / Math.Min(400f, 1 + (total / 10f)));
        float done = Math.Min(1, step / (float)total);
        return schedule.Rate * rising * (0.02f + (0.98f * 0.5f * (1 + MathF.Cos(MathF.PI * done))));
    }
}
