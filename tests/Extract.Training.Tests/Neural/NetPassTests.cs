using Extract.Language.Neural;
using Extract.Training.Neural;
using Xunit;

namespace Extract.Training.Tests.Neural;

public sealed class NetPassTests
{
    private static readonly NetShape Shape = new(Word: 16, Affix: 8, Tag: 8, Units: 8, Layers: 2, Arc: 16, Label: 16);

    [Fact]
    public void Gradients_are_those_that_small_changes_of_the_weights_show()
    {
        ParserNet net = new(Shape, words: 6, tags: 3, labels: 4, seed: 6);
        NetExample[] sentences = [SmallNet.Example(1, 4), SmallNet.Example(2, 3)];
        NetPass pass = new(net, 0);
        Learn(pass, sentences, 1);
        (Parameter, float[])[] gradients = [.. net.All().Select(p => (p, p.Gradients[0].ToArray()))];
        int number = 0;
        foreach ((Parameter parameter, float[] gradient) in gradients)
        {
            number++;
            int checks = 0;
            for (int i = 0; i < gradient.Length && checks < 12; i += Math.Max(1, gradient.Length / 40))
            {
                if (Math.Abs(gradient[i]) < 0.02)
                {
                    continue;
                }

                const float Small = 0.001f;
                float value = parameter.Value[i];
                parameter.Value[i] = value + Small;
                double above = Learn(pass, sentences, 2);
                parameter.Value[i] = value - Small;
                double below = Learn(pass, sentences, 3);
                parameter.Value[i] = value;
                double shown = (above - below) / (2 * Small);
                Assert.True(
                    Math.Abs(shown - gradient[i]) < Math.Max(0.02, 0.06 * Math.Abs(gradient[i])),
                    $"parameter {number} of {parameter.Rows} by {parameter.Columns}, weight {i}: {shown} shown, {gradient[i]} found");
                checks++;
            }
        }
    }

    [Fact]
    public void A_net_learns_what_its_sentences_show_and_gives_the_same_twice()
    {
        NetExample[] examples = [.. Enumerable.Range(0, 60).Select(i => SmallNet.Example(i, 2 + (i % 4)))];
        ParserNet first = Train(examples);
        ParserNet second = Train(examples);
        Assert.All(first.All().Zip(second.All()), pair => Assert.Equal(pair.First.Value, pair.Second.Value));
        NetPass pass = new(first, 0);
        pass.Refresh(learning: false);
        int right = 0;
        int all = 0;
        foreach (NetExample example in examples)
        {
            int n = example.Length;
            float[] arcs = new float[n * (n + 1)];
            int[] heads = new int[n];
            pass.Read(example, arcs);
            new TreeDecoder().Decode(arcs, n + 1, heads);
            right += heads.Where((h, i) => h == example.Heads[i]).Count();
            all += n;
        }

        Assert.True(right > all * 0.95, $"{right} of {all}");
    }

    private static ParserNet Train(NetExample[] examples)
    {
        ParserNet net = new(Shape, words: 6, tags: 3, labels: 4, seed: 5);
        NetSchedule schedule = new(Epochs: 30, BatchWords: 40, Rate: 0.01f, new TrainingNoise(0.1f, 0.05f, 0.05f), Decay: 0.9f, Seed: 7);
        new NetTrainer(net, schedule).Train(examples, (_, _) => { });
        return net;
    }

    private static double Learn(NetPass pass, NetExample[] sentences, int step)
    {
        pass.Refresh(learning: true);
        pass.Learn(sentences, step, new Dice(1), default);
        return pass.Loss;
    }
}
