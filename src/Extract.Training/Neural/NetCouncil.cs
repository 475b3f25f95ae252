using System.Numerics.Tensors;
using Extract.Language.Neural;

namespace Extract.Training.Neural;

/// <summary>Several networks that read a sentence together: what they find likely is summed. One thread at a time.</summary>
internal sealed class NetCouncil
{
    private readonly NetPass[] _passes;
    private readonly ParserNet _first;
    private readonly TreeDecoder _decoder = new();
    private float[] _one = [];
    private float[] _sum = [];

    /// <param name="nets">Networks over the same tags and relations, as they are now.</param>
    public NetCouncil(IReadOnlyList<ParserNet> nets)
    {
        _first = nets[0];
        _passes = [.. nets.Select(net => new NetPass(net, 0))];
        foreach (NetPass pass in _passes)
        {
            pass.Refresh(learning: false);
        }
    }

    /// <summary>Reads a sentence; its gold is not looked at.</summary>
    /// <returns>The sentence with what the networks find in the place of gold.</returns>
    public NetExample Read(NetExample sentence)
    {
        int n = sentence.Length;
        int width = n + 1;
        int[] heads = new int[n];
        _one = Numbers.Room(_one, n * width);
        _sum = Numbers.Room(_sum, n * width);
        Span<float> arcs = _sum.AsSpan(0, n * width);
        arcs.Clear();
        foreach (NetPass pass in _passes)
        {
            pass.Read(sentence, _one);
            for (int i = 0; i < n; i++)
            {
                AddLogs(_one.AsSpan(i * width, width), arcs.Slice(i * width, width));
            }
        }

        _decoder.Decode(arcs, width, heads);
        foreach (NetPass pass in _passes)
        {
            pass.Label(heads);
        }

        int[] labels = [.. Enumerable.Range(0, n).Select(i => Best(_first.LabelCount, pass => pass.Labels(i)))];
        int[] tags = [.. Enumerable.Range(0, n).Select(i => Best(_first.TagCount, pass => pass.Tags(i)))];
        return sentence with { Heads = heads, Labels = labels, GoldTags = tags };
    }

    private delegate ReadOnlySpan<float> Scores(NetPass pass);

    private int Best(int count, Scores scores)
    {
        float[] sum = new float[count];
        foreach (NetPass pass in _passes)
        {
            AddLogs(scores(pass), sum);
        }

        return TensorPrimitives.IndexOfMax<float>(sum);
    }

    /// <summary>Adds the logs of the softmax.</summary>
    private static void AddLogs(ReadOnlySpan<float> scores, Span<float> sum)
    {
        float most = TensorPrimitives.Max(scores);
        double total = 0;
        foreach (float score in scores)
        {
            total += Math.Exp(score - most);
        }

        float log = most + (float)Math.Log(total);
        for (int i = 0; i < scores.Length; i++)
        {
            sum[i] += scores[i] - log;
        }
    }
}
