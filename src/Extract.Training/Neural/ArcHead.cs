using System.Numerics.Tensors;
using Extract.Language.Neural;

namespace Extract.Training.Neural;

/// <summary>Scores each word's governors (biaffine attention, Dozat and Manning 2017, with a bias for how far they stand). One thread at a time.</summary>
internal sealed class ArcHead(ParserNet net, HeadRows rows, int shard)
{
    private readonly Factor _factor = new(net.Meeting);
    private float[] _children = [];
    private float[] _meeting = [];
    private float[] _gradient = [];
    private float[] _childGradient = [];
    private float[] _scores = [];

    public void Refresh(bool learning) => _factor.Refresh(learning);

    public void Forward(NetBatch batch)
    {
        int arc = net.Shape.Arc;
        _children = Numbers.Room(_children, batch.Words * arc);
        _meeting = Numbers.Room(_meeting, batch.Words * arc);
        for (int w = 0; w < batch.Words; w++)
        {
            rows.Child(rows.Values, w).CopyTo(_children.AsSpan(w * arc));
        }

        _factor.Forward(_children, batch.Words, _meeting);
        Numbers.AddBias(_meeting, batch.Words, net.MeetingBias.Value);
    }

    /// <summary>Writes the scores of the governors of one word of a sentence, the root's last.</summary>
    public void Scores(NetBatch batch, int sentence, int word, Span<float> scores)
    {
        NetExample example = batch.Sentences[sentence];
        int start = batch.Starts[sentence];
        int n = example.Length;
        ReadOnlySpan<float> child = Meeting(start + word);
        ReadOnlySpan<float> far = net.ChildDistance.Row(example.Tags[word]);
        for (int j = 0; j < n; j++)
        {
            int bucket = Distance.Of(word, j);
            scores[j] = TensorPrimitives.Dot(child, rows.Governor(rows.Values, start + j)) + far[bucket] + net.HeadDistance.Row(example.Tags[j])[bucket];
        }

        scores[word] = float.NegativeInfinity;
        scores[n] = TensorPrimitives.Dot(child, net.RootArc.Value) + far[Distance.Root];
    }

    /// <summary>Adds the gradients of all arcs and returns the loss.</summary>
    public double Backward(NetBatch batch)
    {
        int arc = net.Shape.Arc;
        double loss = 0;
        _scores = Numbers.Room(_scores, batch.Longest + 1);
        _gradient = Numbers.Room(_gradient, batch.Words * arc);
        _childGradient = Numbers.Room(_childGradient, batch.Words * arc);
        _gradient.AsSpan(0, batch.Words * arc).Clear();
        for (int s = 0; s < batch.Sentences.Length; s++)
        {
            Span<float> scores = _scores.AsSpan(0, batch.Sentences[s].Length + 1);
            for (int i = 0; i < batch.Sentences[s].Length; i++)
            {
                Scores(batch, s, i, scores);
                loss += Numbers.CrossEntropy(scores, batch.Sentences[s].Heads[i], scores);
                Spread(batch, s, i, scores);
            }
        }

        Numbers.AddRows(_gradient.AsSpan(0, batch.Words * arc), batch.Words, net.MeetingBias.Gradients[shard]);
        _factor.Backward(shard, _children, _gradient, batch.Words, _childGradient);
        for (int w = 0; w < batch.Words; w++)
        {
            Numbers.AddTo(rows.Child(rows.Gradient, w), _childGradient.AsSpan(w * arc, arc));
        }

        return loss;
    }

    private void Spread(NetBatch batch, int s, int i, ReadOnlySpan<float> gradient)
    {
        const float Nothing = 1e-5f;
        NetExample example = batch.Sentences[s];
        int n = example.Length;
        int start = batch.Starts[s];
        float[] childDistance = net.ChildDistance.Gradients[shard];
        float[] headDistance = net.HeadDistance.Gradients[shard];
        ReadOnlySpan<float> child = Meeting(start + i);
        Span<float> dChild = _gradient.AsSpan((start + i) * net.Shape.Arc, net.Shape.Arc);
        for (int j = 0; j < n; j++)
        {
            float d = gradient[j];
            if (MathF.Abs(d) > Nothing)
            {
                TensorPrimitives.MultiplyAdd(rows.Governor(rows.Values, start + j), d, dChild, dChild);
                Span<float> governor = rows.Governor(rows.Gradient, start + j);
                TensorPrimitives.MultiplyAdd(child, d, governor, governor);
                int bucket = Distance.Of(i, j);
                childDistance[(example.Tags[i] * Distance.Buckets) + bucket] += d;
                headDistance[(example.Tags[j] * Distance.Buckets) + bucket] += d;
            }
        }

        Span<float> root = net.RootArc.Gradients[shard];
        TensorPrimitives.MultiplyAdd(net.RootArc.Value, gradient[n], dChild, dChild);
        TensorPrimitives.MultiplyAdd(child, gradient[n], root, root);
        childDistance[(example.Tags[i] * Distance.Buckets) + Distance.Root] += gradient[n];
    }

    private ReadOnlySpan<float> Meeting(int word) => _meeting.AsSpan(word * net.Shape.Arc, net.Shape.Arc);
}
