namespace Extract.Training.Neural;

/// <summary>One shard of a batch on its way through the network and back. Used again for batch after batch; one thread at a time.</summary>
internal sealed class NetPass
{
    private readonly ParserNet _net;
    private readonly InputRows _input;
    private readonly LayerPass[] _layers;
    private readonly HeadRows _heads;
    private readonly ArcHead _arcs;
    private readonly LabelHead _labels;
    private float[] _gradient = [];
    private float[] _below = [];
    private NetBatch _batch = new([]);

    public NetPass(ParserNet net, int shard)
    {
        _net = net;
        _input = new InputRows(net, shard);
        _layers = [.. Enumerable.Range(0, net.Shape.Layers).Select(l => new LayerPass(net, l, shard))];
        _heads = new HeadRows(net, shard);
        _arcs = new ArcHead(net, _heads, shard);
        _labels = new LabelHead(net, _heads, shard);
    }

    /// <summary>The sum of the losses of the sentences learned last.</summary>
    public double Loss { get; private set; }

    /// <summary>Takes over the weights as they are now.</summary>
    public void Refresh(bool learning)
    {
        foreach (LayerPass layer in _layers)
        {
            layer.Refresh(learning);
        }

        _heads.Refresh(learning);
        _arcs.Refresh(learning);
        _labels.Refresh(learning);
    }

    /// <summary>Goes forward and back over sentences and adds the gradients of this shard.</summary>
    public void Learn(NetExample[] sentences, int step, Dice dice, TrainingNoise noise)
    {
        _batch = new NetBatch(sentences);
        Forward(dice, noise);
        _heads.BeginBackward(_batch);
        Loss = BackTags() + _labels.Backward(_batch) + _arcs.Backward(_batch);
        int room = _batch.Words * Math.Max(_net.Shape.Input, _net.Shape.Output);
        _gradient = Numbers.Room(_gradient, room);
        _below = Numbers.Room(_below, room);
        _heads.Backward(_batch, _layers[^1].Output, _gradient);
        for (int l = _layers.Length - 1; l >= 0; l--)
        {
            _layers[l].Backward(_batch, InputOf(l), _gradient, _below);
            (_gradient, _below) = (_below, _gradient);
        }

        _input.Backward(_batch, _gradient, step);
    }

    /// <summary>Reads one sentence without learning and writes the scores of governors, word by word, the root last.</summary>
    public void Read(NetExample sentence, Span<float> arcs)
    {
        _batch = new NetBatch([sentence]);
        Forward(null, default);
        int width = sentence.Length + 1;
        for (int i = 0; i < sentence.Length; i++)
        {
            _arcs.Scores(_batch, 0, i, arcs.Slice(i * width, width));
        }
    }

    /// <summary>The scores of the tags of a word, after <see cref="Read"/>.</summary>
    public ReadOnlySpan<float> Tags(int word) => _heads.Tags(_heads.Values, word);

    /// <summary>Scores the relations of all words to their governors, after <see cref="Read"/>.</summary>
    public void Label(ReadOnlySpan<int> heads) => _labels.Read(_batch, heads);

    /// <summary>The scores of the relations of a word, after <see cref="Label"/>.</summary>
    public ReadOnlySpan<float> Labels(int word) => _labels.Of(word);

    private float[] InputOf(int layer) => layer == 0 ? _input.Values : _layers[layer - 1].Output;

    private void Forward(Dice? dice, TrainingNoise noise)
    {
        _input.Forward(_batch, dice, noise);
        for (int l = 0; l < _layers.Length; l++)
        {
            _layers[l].Forward(_batch, InputOf(l), dice, noise.Layer);
        }

        _heads.Forward(_batch, _layers[^1].Output);
        _arcs.Forward(_batch);
    }

    private double BackTags()
    {
        double loss = 0;
        int w = 0;
        foreach (NetExample sentence in _batch.Sentences)
        {
            foreach (int gold in sentence.GoldTags)
            {
                loss += gold < 0 ? 0 : Numbers.CrossEntropy(_heads.Tags(_heads.Values, w), gold, _heads.Tags(_heads.Gradient, w));
                w++;
            }
        }

        return loss;
    }
}
