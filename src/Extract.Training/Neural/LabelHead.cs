using System.Numerics.Tensors;
using Extract.Language.Neural;

namespace Extract.Training.Neural;

/// <summary>Chooses the relation of a word to a governor that is given: one hidden layer over both. One thread at a time.</summary>
internal sealed class LabelHead(ParserNet net, HeadRows rows, int shard)
{
    private readonly Factor _factor = new(net.Labels);
    private float[] _middle = [];
    private float[] _middleGradient = [];
    private float[] _scores = [];

    public void Refresh(bool learning) => _factor.Refresh(learning);

    /// <summary>Scores the relations of each word of a sentence that stands alone in its batch.</summary>
    public void Read(NetBatch batch, ReadOnlySpan<int> heads)
    {
        Make(batch);
        for (int i = 0; i < heads.Length; i++)
        {
            Meet(batch, 0, i, heads[i]);
        }

        Score(batch);
    }

    /// <summary>The scores of a word's relations.</summary>
    public ReadOnlySpan<float> Of(int word) => Scores(word)[..net.LabelCount];

    /// <summary>Adds the gradients of all relations under the true governors and returns the loss.</summary>
    public double Backward(NetBatch batch)
    {
        Make(batch);
        double loss = 0;
        for (int s = 0; s < batch.Sentences.Length; s++)
        {
            for (int i = 0; i < batch.Sentences[s].Length; i++)
            {
                Meet(batch, s, i, batch.Sentences[s].Heads[i]);
            }
        }

        Score(batch);
        for (int s = 0; s < batch.Sentences.Length; s++)
        {
            for (int i = 0; i < batch.Sentences[s].Length; i++)
            {
                Span<float> scores = Scores(batch.Starts[s] + i);
                loss += Numbers.CrossEntropy(scores[..net.LabelCount], batch.Sentences[s].Labels[i], scores[..net.LabelCount]);
                scores[net.LabelCount..].Clear();
            }
        }

        Numbers.AddRows(_scores.AsSpan(0, batch.Words * net.PaddedLabels), batch.Words, net.LabelBias.Gradients[shard]);
        _factor.Backward(shard, _middle, _scores, batch.Words, _middleGradient);
        for (int s = 0; s < batch.Sentences.Length; s++)
        {
            for (int i = 0; i < batch.Sentences[s].Length; i++)
            {
                Spread(batch, s, i, batch.Sentences[s].Heads[i]);
            }
        }

        return loss;
    }

    private void Make(NetBatch batch)
    {
        _middle = Numbers.Room(_middle, batch.Words * net.Shape.Label);
        _middleGradient = Numbers.Room(_middleGradient, batch.Words * net.Shape.Label);
        _scores = Numbers.Room(_scores, batch.Words * net.PaddedLabels);
    }

    private Span<float> Scores(int word) => _scores.AsSpan(word * net.PaddedLabels, net.PaddedLabels);

    private void Meet(NetBatch batch, int s, int i, int head)
    {
        bool root = head == batch.Sentences[s].Length;
        int start = batch.Starts[s];
        Span<float> middle = _middle.AsSpan((start + i) * net.Shape.Label, net.Shape.Label);
        TensorPrimitives.Add(rows.ChildLabel(rows.Values, start + i), root ? net.RootLabel.Value : rows.GovernorLabel(rows.Values, start + head), middle);
        Numbers.AddTo(middle, net.LabelDistance.Row(root ? Distance.Root : Distance.Of(i, head)));
        Numbers.Rectify(middle);
    }

    private void Score(NetBatch batch)
    {
        _factor.Forward(_middle, batch.Words, _scores);
        Numbers.AddBias(_scores, batch.Words, net.LabelBias.Value);
    }

    private void Spread(NetBatch batch, int s, int i, int head)
    {
        int width = net.Shape.Label;
        bool root = head == batch.Sentences[s].Length;
        int start = batch.Starts[s];
        Span<float> d = _middleGradient.AsSpan((start + i) * width, width);
        Numbers.Unrectify(_middle.AsSpan((start + i) * width, width), d);
        Numbers.AddTo(rows.ChildLabel(rows.Gradient, start + i), d);
        Numbers.AddTo(root ? net.RootLabel.Gradients[shard] : rows.GovernorLabel(rows.Gradient, start + head), d);
        Numbers.AddTo(net.LabelDistance.Gradients[shard].AsSpan((root ? Distance.Root : Distance.Of(i, head)) * width, width), d);
    }
}
