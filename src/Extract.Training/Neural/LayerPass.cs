using System.Numerics.Tensors;
using Extract.Language.Neural;

namespace Extract.Training.Neural;

/// <summary>One layer that reads the sentences of a batch both ways, and its gradient. One thread at a time.</summary>
internal sealed class LayerPass(ParserNet net, int layer, int shard)
{
    private readonly NetShape _shape = net.Shape;
    private readonly Factor _factor = new(net.Layers[layer]);
    private float[] _products = [];
    private float[] _memories = [];
    private float[] _mask = [];
    private float[] _highway = [];

    public float[] Output { get; private set; } = [];

    public void Refresh(bool learning) => _factor.Refresh(learning);

    public void Forward(NetBatch batch, float[] input, Dice? dice, float leftOut)
    {
        int words = batch.Words;
        _products = Numbers.Room(_products, words * 6 * _shape.Units);
        _memories = Numbers.Room(_memories, words * _shape.Output);
        Output = Numbers.Room(Output, words * _shape.Output);
        _factor.Forward(input, words, _products);
        Numbers.AddBias(_products, words, net.Biases[layer].Value);
        for (int s = 0; s < batch.Sentences.Length; s++)
        {
            GateLayer.Forward(Run(batch, s, false), _products, net.Memories[layer].Value, Mixed(input), _memories, Output);
            GateLayer.Forward(Run(batch, s, true), _products, net.Memories[layer].Value, Mixed(input), _memories, Output);
        }

        if (dice is not null)
        {
            _mask = Numbers.Room(_mask, words * _shape.Output);
            MaskSentences(batch, dice, leftOut);
            Numbers.Times(Output, _mask, words * _shape.Output);
        }
    }

    /// <summary>Turns the gradient of the output, which it changes, into that of the input.</summary>
    public void Backward(NetBatch batch, float[] input, float[] outputGradient, float[] inputGradient)
    {
        int count = batch.Words * _shape.Output;
        Numbers.Times(outputGradient, _mask, count);
        _highway = Numbers.Room(_highway, count);
        _highway.AsSpan(0, count).Clear();
        float[] gates = net.Memories[layer].Gradients[shard];
        for (int s = 0; s < batch.Sentences.Length; s++)
        {
            GateLayer.Backward(Run(batch, s, false), _products, net.Memories[layer].Value, Mixed(input), _memories, outputGradient, _highway, gates);
            GateLayer.Backward(Run(batch, s, true), _products, net.Memories[layer].Value, Mixed(input), _memories, outputGradient, _highway, gates);
        }

        Numbers.AddRows(_products, batch.Words, net.Biases[layer].Gradients[shard]);
        _factor.Backward(shard, input, _products, batch.Words, inputGradient);
        if (layer > 0)
        {
            TensorPrimitives.Add(inputGradient.AsSpan(0, count), _highway.AsSpan(0, count), inputGradient);
        }
    }

    private GateLayer.Run Run(NetBatch batch, int sentence, bool backward) =>
        new(batch.Starts[sentence], batch.Sentences[sentence].Length, _shape.Units, backward);

    /// <summary>The first layer's input has another width than its output, so nothing of it is mixed in.</summary>
    private float[]? Mixed(float[] input) => layer == 0 ? null : input;

    /// <summary>One mask for a whole sentence (Gal and Ghahramani 2016).</summary>
    private void MaskSentences(NetBatch batch, Dice dice, float leftOut)
    {
        int width = _shape.Output;
        for (int s = 0; s < batch.Sentences.Length; s++)
        {
            Span<float> first = _mask.AsSpan(batch.Starts[s] * width, width);
            dice.Mask(first, leftOut);
            for (int w = 1; w < batch.Sentences[s].Length; w++)
            {
                first.CopyTo(_mask.AsSpan((batch.Starts[s] + w) * width, width));
            }
        }
    }
}
