using System.Numerics.Tensors;
using Extract.Language.Neural;

namespace Extract.Training.Neural;

/// <summary>
/// One shard of a batch on its way through the network and back. Sentences lie one behind the other in flat arrays, so that the products
/// are taken for all words at once. Used again for batch after batch; one thread at a time.
/// </summary>
internal sealed class NetPass
{
    private readonly ParserNet _net;
    private readonly NetShape _shape;
    private readonly int _shard;
    private readonly Factor[] _layerFactors;
    private readonly Factor _headFactor;
    private readonly Factor _meetingFactor;
    private readonly Factor _labelFactor;
    private NetExample[] _sentences = [];
    private int[] _starts = [];
    private int _words;
    private int[] _wordRows = [];
    private float[] _input = [];
    private float[][] _products = [];
    private float[][] _memories = [];
    private float[][] _outputs = [];
    private float[] _heads = [];
    private float[] _highway = [];
    private float[] _children = [];
    private float[] _meeting = [];
    private float[] _labelMid = [];
    private float[] _labels = [];
    private float[][] _masks = [];
    private float[] _inputMask = [];
    private float[] _d1 = [];
    private float[] _d2 = [];
    private float[] _dHeads = [];
    private float[] _dMeeting = [];
    private float[] _dChildren = [];
    private float[] _dMid = [];
    private float[] _row = new float[64];

    public NetPass(ParserNet net, int shard)
    {
        _net = net;
        _shape = net.Shape;
        _shard = shard;
        _layerFactors = [.. net.Layers.Select(l => new Factor(l))];
        _headFactor = new Factor(net.Heads);
        _meetingFactor = new Factor(net.Meeting);
        _labelFactor = new Factor(net.Labels);
    }

    public double Loss { get; private set; }

    /// <summary>Takes over the weights as they are now.</summary>
    public void Refresh(bool learning)
    {
        foreach (Factor factor in _layerFactors)
        {
            factor.Refresh(learning);
        }

        _headFactor.Refresh(learning);
        _meetingFactor.Refresh(learning);
        _labelFactor.Refresh(learning);
    }

    /// <summary>Goes forward and back over sentences and adds the gradients of this shard.</summary>
    public void Learn(NetExample[] sentences, int step, Dice dice, TrainingNoise noise)
    {
        Begin(sentences);
        Forward(dice, noise);
        Loss = 0;
        Backward(step);
    }

    /// <summary>Reads one sentence without learning: scores of governors (word by word, the root last), and the words' tags.</summary>
    public void Read(NetExample sentence, Span<float> arcs, Span<int> tags)
    {
        Begin([sentence]);
        Forward(null, default);
        int n = sentence.Length;
        for (int i = 0; i < n; i++)
        {
            ArcScores(0, i, arcs.Slice(i * (n + 1), n + 1));
            tags[i] = TensorPrimitives.IndexOfMax<float>(_heads.AsSpan(i * _net.HeadWidth + 2 * _shape.Arc + 2 * _shape.Label, _net.TagCount));
        }
    }

    /// <summary>Chooses relations for governors, after <see cref="Read"/>.</summary>
    public void Label(ReadOnlySpan<int> heads, Span<int> labels)
    {
        int n = heads.Length;
        for (int i = 0; i < n; i++)
        {
            MidLabel(0, i, heads[i], n);
        }

        LabelScores(n);
        for (int i = 0; i < n; i++)
        {
            labels[i] = TensorPrimitives.IndexOfMax<float>(_labels.AsSpan(i * _net.PaddedLabels, _net.LabelCount));
        }
    }

    private void Begin(NetExample[] sentences)
    {
        _sentences = sentences;
        _starts = new int[sentences.Length];
        _words = 0;
        int longest = 0;
        for (int s = 0; s < sentences.Length; s++)
        {
            _starts[s] = _words;
            _words += sentences[s].Length;
            longest = Math.Max(longest, sentences[s].Length);
        }

        if (_row.Length < longest + 1)
        {
            _row = new float[2 * (longest + 1)];
        }

        if (_wordRows.Length >= _words)
        {
            return;
        }

        int size = _words + (_words / 2);
        _wordRows = new int[size];
        _input = new float[size * _shape.Input];
        _inputMask = new float[size * _shape.Input];
        _products = [.. _layerFactors.Select(_ => new float[size * 6 * _shape.Units])];
        _memories = [.. _layerFactors.Select(_ => new float[size * _shape.Output])];
        _outputs = [.. _layerFactors.Select(_ => new float[size * _shape.Output])];
        _masks = [.. _layerFactors.Select(_ => new float[size * _shape.Output])];
        _heads = new float[size * _net.HeadWidth];
        _highway = new float[size * _shape.Output];
        _children = new float[size * _shape.Arc];
        _meeting = new float[size * _shape.Arc];
        _labelMid = new float[size * _shape.Label];
        _labels = new float[size * _net.PaddedLabels];
        _d1 = new float[size * Math.Max(_shape.Input, _shape.Output)];
        _d2 = new float[size * Math.Max(_shape.Input, _shape.Output)];
        _dHeads = new float[size * _net.HeadWidth];
        _dMeeting = new float[size * _shape.Arc];
        _dChildren = new float[size * _shape.Arc];
        _dMid = new float[size * _shape.Label];
    }

    private void Forward(Dice? dice, TrainingNoise noise)
    {
        FillInput(dice, noise);
        for (int l = 0; l < _shape.Layers; l++)
        {
            float[] input = l == 0 ? _input : _outputs[l - 1];
            float[] products = _products[l];
            _layerFactors[l].Forward(input, _words, products);
            AddBias(products, _net.Biases[l].Value);
            for (int s = 0; s < _sentences.Length; s++)
            {
                GateLayer.Forward(Run(s, false), products, _net.Memories[l].Value, l == 0 ? null : input, _memories[l], _outputs[l]);
                GateLayer.Forward(Run(s, true), products, _net.Memories[l].Value, l == 0 ? null : input, _memories[l], _outputs[l]);
            }

            if (dice is not null)
            {
                Mask(dice, noise.Layer, _shape.Output, _masks[l]);
                Times(_outputs[l], _masks[l], _words * _shape.Output);
            }
        }

        _headFactor.Forward(_outputs[^1], _words, _heads);
        AddBias(_heads, _net.HeadBias.Value);
        int width = _net.HeadWidth;
        for (int w = 0; w < _words; w++)
        {
            Rectify(_heads.AsSpan(w * width, 2 * _shape.Arc));
            _heads.AsSpan(w * width, _shape.Arc).CopyTo(_children.AsSpan(w * _shape.Arc));
        }

        _meetingFactor.Forward(_children, _words, _meeting);
        AddBias(_meeting, _net.MeetingBias.Value);
    }

    private GateLayer.Run Run(int sentence, bool backward) => new(_starts[sentence], _sentences[sentence].Length, _shape.Units, backward);

    private void FillInput(Dice? dice, TrainingNoise noise)
    {
        int width = _shape.Input;
        for (int s = 0; s < _sentences.Length; s++)
        {
            NetExample sentence = _sentences[s];
            for (int i = 0; i < sentence.Length; i++)
            {
                int w = _starts[s] + i;
                bool hide = dice is not null && dice.Next() * (noise.Hiding + sentence.Counts[i]) < noise.Hiding;
                _wordRows[w] = hide ? 0 : sentence.Words[i];
                Span<float> row = _input.AsSpan(w * width, width);
                _net.Words.Row(_wordRows[w]).CopyTo(row);
                Span<float> affix = row.Slice(_shape.Word, _shape.Affix);
                affix.Clear();
                for (int a = 0; a < WordFeatures.Affixes; a++)
                {
                    TensorPrimitives.Add(affix, _net.Affixes.Row(sentence.Affixes[i * WordFeatures.Affixes + a]), affix);
                }

                _net.Tags.Row(sentence.Tags[i]).CopyTo(row[(_shape.Word + _shape.Affix)..]);
            }
        }

        if (dice is not null)
        {
            for (int i = 0; i < _words * width; i++)
            {
                _inputMask[i] = dice.Next() < noise.Input ? 0 : 1 / (1 - noise.Input);
            }

            Times(_input, _inputMask, _words * width);
        }
    }

    /// <summary>One mask for a whole sentence (Gal and Ghahramani 2016).</summary>
    private void Mask(Dice dice, float share, int width, float[] mask)
    {
        for (int s = 0; s < _sentences.Length; s++)
        {
            Span<float> first = mask.AsSpan(_starts[s] * width, width);
            for (int i = 0; i < width; i++)
            {
                first[i] = dice.Next() < share ? 0 : 1 / (1 - share);
            }

            for (int w = 1; w < _sentences[s].Length; w++)
            {
                first.CopyTo(mask.AsSpan((_starts[s] + w) * width, width));
            }
        }
    }

    private void ArcScores(int s, int i, Span<float> scores)
    {
        NetExample sentence = _sentences[s];
        int n = sentence.Length;
        ReadOnlySpan<float> child = _meeting.AsSpan((_starts[s] + i) * _shape.Arc, _shape.Arc);
        ReadOnlySpan<float> far = _net.ChildDistance.Row(sentence.Tags[i]);
        for (int j = 0; j < n; j++)
        {
            int bucket = Distance.Of(i, j);
            scores[j] = j == i
                ? float.NegativeInfinity
                : TensorPrimitives.Dot(child, _heads.AsSpan((_starts[s] + j) * _net.HeadWidth + _shape.Arc, _shape.Arc)) + far[bucket] + _net.HeadDistance.Row(sentence.Tags[j])[bucket];
        }

        scores[n] = TensorPrimitives.Dot(child, _net.RootArc.Value) + far[Distance.Root];
    }

    private void MidLabel(int s, int i, int head, int n)
    {
        int width = _net.HeadWidth;
        int at = 2 * _shape.Arc;
        Span<float> mid = _labelMid.AsSpan((_starts[s] + i) * _shape.Label, _shape.Label);
        ReadOnlySpan<float> governor = head == n ? _net.RootLabel.Value : _heads.AsSpan((_starts[s] + head) * width + at + _shape.Label, _shape.Label);
        TensorPrimitives.Add(_heads.AsSpan((_starts[s] + i) * width + at, _shape.Label), governor, mid);
        TensorPrimitives.Add(mid, _net.LabelDistance.Row(head == n ? Distance.Root : Distance.Of(i, head)), mid);
        Rectify(mid);
    }

    private void LabelScores(int words)
    {
        _labelFactor.Forward(_labelMid, words, _labels);
        for (int w = 0; w < words; w++)
        {
            Span<float> row = _labels.AsSpan(w * _net.PaddedLabels, _net.PaddedLabels);
            TensorPrimitives.Add(row, _net.LabelBias.Value, row);
        }
    }

    private void Backward(int step)
    {
        int width = _net.HeadWidth;
        int arc = _shape.Arc;
        int label = _shape.Label;
        _dHeads.AsSpan(0, _words * width).Clear();
        _dMeeting.AsSpan(0, _words * arc).Clear();
        BackTags();
        BackLabels();
        BackArcs();
        AddColumns(_dMeeting, arc, _net.MeetingBias);
        _meetingFactor.Backward(_shard, _children, _dMeeting, _words, _dChildren);
        for (int w = 0; w < _words; w++)
        {
            Span<float> d = _dHeads.AsSpan(w * width, width);
            TensorPrimitives.Add(d[..arc], _dChildren.AsSpan(w * arc, arc), d[..arc]);
            Unrectify(_heads.AsSpan(w * width, 2 * arc), d[..(2 * arc)]);
        }

        AddColumns(_dHeads, width, _net.HeadBias);
        float[] gradient = _d1;
        float[] below = _d2;
        _headFactor.Backward(_shard, _outputs[^1], _dHeads, _words, gradient);
        for (int l = _shape.Layers - 1; l >= 0; l--)
        {
            float[] input = l == 0 ? _input : _outputs[l - 1];
            Times(gradient, _masks[l], _words * _shape.Output);
            float[] highway = _highway;
            highway.AsSpan(0, _words * _shape.Output).Clear();

            for (int s = 0; s < _sentences.Length; s++)
            {
                for (int direction = 0; direction < 2; direction++)
                {
                    GateLayer.Backward(
                        Run(s, direction == 1),
                        _products[l],
                        _net.Memories[l].Value,
                        l == 0 ? null : input,
                        _memories[l],
                        gradient,
                        highway,
                        _net.Memories[l].Gradients[_shard]);
                }
            }

            AddColumns(_products[l], 6 * _shape.Units, _net.Biases[l]);
            _layerFactors[l].Backward(_shard, input, _products[l], _words, below);
            if (l > 0)
            {
                TensorPrimitives.Add(below.AsSpan(0, _words * _shape.Output), highway.AsSpan(0, _words * _shape.Output), below);
            }

            (gradient, below) = (below, gradient);
        }

        BackInput(gradient, step);
    }

    private void BackTags()
    {
        int at = 2 * _shape.Arc + 2 * _shape.Label;
        for (int s = 0; s < _sentences.Length; s++)
        {
            for (int i = 0; i < _sentences[s].Length; i++)
            {
                int gold = _sentences[s].GoldTags[i];
                if (gold >= 0)
                {
                    int start = (_starts[s] + i) * _net.HeadWidth + at;
                    Loss += CrossEntropy(_heads.AsSpan(start, _net.TagCount), gold, _dHeads.AsSpan(start, _net.TagCount));
                }
            }
        }
    }

    private void BackLabels()
    {
        int width = _net.HeadWidth;
        int at = 2 * _shape.Arc;
        for (int s = 0; s < _sentences.Length; s++)
        {
            for (int i = 0; i < _sentences[s].Length; i++)
            {
                MidLabel(s, i, _sentences[s].Heads[i], _sentences[s].Length);
            }
        }

        LabelScores(_words);
        for (int s = 0; s < _sentences.Length; s++)
        {
            for (int i = 0; i < _sentences[s].Length; i++)
            {
                Span<float> scores = _labels.AsSpan((_starts[s] + i) * _net.PaddedLabels, _net.PaddedLabels);
                Loss += CrossEntropy(scores[.._net.LabelCount], _sentences[s].Labels[i], scores[.._net.LabelCount]);
                scores[_net.LabelCount..].Clear();
            }
        }

        AddColumns(_labels, _net.PaddedLabels, _net.LabelBias);
        _labelFactor.Backward(_shard, _labelMid, _labels, _words, _dMid);
        for (int s = 0; s < _sentences.Length; s++)
        {
            int n = _sentences[s].Length;
            for (int i = 0; i < n; i++)
            {
                int w = _starts[s] + i;
                int head = _sentences[s].Heads[i];
                Span<float> d = _dMid.AsSpan(w * _shape.Label, _shape.Label);
                Unrectify(_labelMid.AsSpan(w * _shape.Label, _shape.Label), d);
                AddTo(_dHeads.AsSpan(w * width + at, _shape.Label), d);
                AddTo(head == n ? _net.RootLabel.Gradients[_shard] : _dHeads.AsSpan((_starts[s] + head) * width + at + _shape.Label, _shape.Label), d);
                int bucket = head == n ? Distance.Root : Distance.Of(i, head);
                AddTo(_net.LabelDistance.Gradients[_shard].AsSpan(bucket * _shape.Label, _shape.Label), d);
            }
        }
    }

    private void BackArcs()
    {
        int arc = _shape.Arc;
        float[] childDistance = _net.ChildDistance.Gradients[_shard];
        float[] headDistance = _net.HeadDistance.Gradients[_shard];
        Span<float> rootGradient = _net.RootArc.Gradients[_shard];
        for (int s = 0; s < _sentences.Length; s++)
        {
            NetExample sentence = _sentences[s];
            int n = sentence.Length;
            Span<float> scores = _row.AsSpan(0, n + 1);
            for (int i = 0; i < n; i++)
            {
                ArcScores(s, i, scores);
                Loss += CrossEntropy(scores, sentence.Heads[i], scores);
                ReadOnlySpan<float> child = _meeting.AsSpan((_starts[s] + i) * arc, arc);
                Span<float> dChild = _dMeeting.AsSpan((_starts[s] + i) * arc, arc);
                for (int j = 0; j < n; j++)
                {
                    float d = scores[j];
                    if (j != i && MathF.Abs(d) > 1e-5f)
                    {
                        int at = (_starts[s] + j) * _net.HeadWidth + arc;
                        TensorPrimitives.MultiplyAdd(_heads.AsSpan(at, arc), d, dChild, dChild);
                        TensorPrimitives.MultiplyAdd(child, d, _dHeads.AsSpan(at, arc), _dHeads.AsSpan(at, arc));
                        int bucket = Distance.Of(i, j);
                        childDistance[sentence.Tags[i] * Distance.Buckets + bucket] += d;
                        headDistance[sentence.Tags[j] * Distance.Buckets + bucket] += d;
                    }
                }

                TensorPrimitives.MultiplyAdd(_net.RootArc.Value, scores[n], dChild, dChild);
                TensorPrimitives.MultiplyAdd(child, scores[n], rootGradient, rootGradient);
                childDistance[sentence.Tags[i] * Distance.Buckets + Distance.Root] += scores[n];
            }
        }
    }

    private void BackInput(float[] gradient, int step)
    {
        int width = _shape.Input;
        Times(gradient, _inputMask, _words * width);
        Span<float> tags = _net.Tags.Gradients[_shard];
        for (int s = 0; s < _sentences.Length; s++)
        {
            for (int i = 0; i < _sentences[s].Length; i++)
            {
                int w = _starts[s] + i;
                ReadOnlySpan<float> d = gradient.AsSpan(w * width, width);
                AddTo(_net.Words.GradientRow(_shard, _wordRows[w], step), d[.._shape.Word]);
                for (int a = 0; a < WordFeatures.Affixes; a++)
                {
                    AddTo(_net.Affixes.GradientRow(_shard, _sentences[s].Affixes[i * WordFeatures.Affixes + a], step), d.Slice(_shape.Word, _shape.Affix));
                }

                AddTo(tags.Slice(_sentences[s].Tags[i] * _shape.Tag, _shape.Tag), d[(_shape.Word + _shape.Affix)..]);
            }
        }
    }

    /// <summary>Writes the gradient of the negative log of the softmax at the right answer, and returns the loss.</summary>
    private static float CrossEntropy(ReadOnlySpan<float> scores, int right, Span<float> gradient)
    {
        float most = TensorPrimitives.Max(scores);
        float score = scores[right] - most;
        float sum = 0;
        for (int i = 0; i < scores.Length; i++)
        {
            gradient[i] = MathF.Exp(scores[i] - most);
            sum += gradient[i];
        }

        TensorPrimitives.Multiply(gradient, 1 / sum, gradient);
        gradient[right] -= 1;
        return MathF.Log(sum) - score;
    }

    private void AddBias(float[] values, float[] bias)
    {
        for (int w = 0; w < _words; w++)
        {
            AddTo(values.AsSpan(w * bias.Length, bias.Length), bias);
        }
    }

    private void AddColumns(float[] gradient, int width, Parameter bias)
    {
        Span<float> sum = bias.Gradients[_shard];
        for (int w = 0; w < _words; w++)
        {
            AddTo(sum, gradient.AsSpan(w * width, width));
        }
    }

    private static void AddTo(Span<float> sum, ReadOnlySpan<float> values) => TensorPrimitives.Add(sum, values, sum);

    private static void Times(float[] values, float[] mask, int count) =>
        TensorPrimitives.Multiply(values.AsSpan(0, count), mask.AsSpan(0, count), values);

    private static void Rectify(Span<float> values) => TensorPrimitives.Max(values, 0f, values);

    private static void Unrectify(ReadOnlySpan<float> values, Span<float> gradient)
    {
        for (int i = 0; i < gradient.Length; i++)
        {
            gradient[i] = values[i] > 0 ? gradient[i] : 0;
        }
    }
}
