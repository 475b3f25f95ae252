using System.Numerics.Tensors;
using Extract.Language.Neural;

namespace Extract.Training.Neural;

/// <summary>The words of a batch as rows: word, sum of its parts, tag; on the way back their gradients. One thread at a time.</summary>
internal sealed class InputRows(ParserNet net, int shard)
{
    private readonly NetShape _shape = net.Shape;
    private int[] _wordRows = [];
    private float[] _mask = [];

    public float[] Values { get; private set; } = [];

    public void Forward(NetBatch batch, Dice? dice, TrainingNoise noise)
    {
        int width = _shape.Input;
        if (_wordRows.Length < batch.Words)
        {
            _wordRows = new int[batch.Words * 2];
        }

        Values = Numbers.Room(Values, batch.Words * width);
        int w = 0;
        foreach (NetExample sentence in batch.Sentences)
        {
            for (int i = 0; i < sentence.Length; i++, w++)
            {
                bool hide = dice is not null && dice.Next() * (noise.Hiding + sentence.Counts[i]) < noise.Hiding;
                _wordRows[w] = hide ? 0 : sentence.Words[i];
                Span<float> row = Values.AsSpan(w * width, width);
                net.Words.Row(_wordRows[w]).CopyTo(row);
                Span<float> affix = row.Slice(_shape.Word, _shape.Affix);
                affix.Clear();
                foreach (int part in sentence.Affixes.AsSpan(i * WordFeatures.Affixes, WordFeatures.Affixes))
                {
                    Numbers.AddTo(affix, net.Affixes.Row(part));
                }

                net.Tags.Row(sentence.Tags[i]).CopyTo(row[(_shape.Word + _shape.Affix)..]);
            }
        }

        if (dice is not null)
        {
            _mask = Numbers.Room(_mask, batch.Words * width);
            dice.Mask(_mask.AsSpan(0, batch.Words * width), noise.Input);
            Numbers.Times(Values, _mask, batch.Words * width);
        }
    }

    public void Backward(NetBatch batch, float[] gradient, int step)
    {
        int width = _shape.Input;
        Numbers.Times(gradient, _mask, batch.Words * width);
        Span<float> tags = net.Tags.Gradients[shard];
        int w = 0;
        foreach (NetExample sentence in batch.Sentences)
        {
            for (int i = 0; i < sentence.Length; i++, w++)
            {
                ReadOnlySpan<float> d = gradient.AsSpan(w * width, width);
                Numbers.AddTo(net.Words.GradientRow(shard, _wordRows[w], step), d[.._shape.Word]);
                foreach (int part in sentence.Affixes.AsSpan(i * WordFeatures.Affixes, WordFeatures.Affixes))
                {
                    Numbers.AddTo(net.Affixes.GradientRow(shard, part, step), d.Slice(_shape.Word, _shape.Affix));
                }

                Numbers.AddTo(tags.Slice(sentence.Tags[i] * _shape.Tag, _shape.Tag), d[(_shape.Word + _shape.Affix)..]);
            }
        }
    }
}
