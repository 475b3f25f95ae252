using System.Numerics.Tensors;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using Extract.Language.Tokenizing;

namespace Extract.Language.Neural;

/// <summary>
/// Sends words through a <see cref="ParserNetwork"/>, several sentences at once, as the products pay best on many rows. Holds the buffers;
/// one thread at a time.
/// </summary>
internal sealed class NetworkReader(ParserNetwork network)
{
    /// <summary>Words that one call may have.</summary>
    public const int Capacity = 256;

    private readonly NetShape _shape = network.Shape;
    private readonly ParserWeights _weights = network.Weights;
    private readonly TreeDecoder _decoder = new();
    private readonly float[] _products = new float[Capacity * 6 * network.Shape.Units];
    private readonly float[] _heads = new float[Capacity * network.Weights.HeadWidth];
    private readonly float[] _children = new float[Capacity * network.Shape.Arc];
    private readonly float[] _meeting = new float[Capacity * network.Shape.Arc];
    private readonly float[] _middle = new float[Capacity * network.Shape.Label];
    private readonly float[] _labels = new float[Capacity * network.Weights.PaddedLabels];
    private readonly short[] _whole = new short[Capacity * network.Shape.Output];
    private float[] _low = new float[Capacity * network.Shape.Output];
    private float[] _high = new float[Capacity * network.Shape.Output];
    private float[] _arcs = [];
    private float[] _governors = [];

    /// <summary>Parses sentences.</summary>
    /// <param name="tokens">The words of all, at most <see cref="Capacity"/>.</param>
    /// <param name="ends">Where each sentence ends.</param>
    /// <param name="tags">The tagger's tags; replaced by those that the network finds best.</param>
    /// <param name="heads">Receives each word's governor within its sentence; the sentence's length for the root.</param>
    /// <param name="labels">Receives each word's relation.</param>
    public void Read(ReadOnlySpan<RawToken> tokens, ReadOnlySpan<int> ends, Span<int> tags, Span<int> heads, Span<int> labels)
    {
        Enter(tokens, tags);
        Climb(tokens.Length, ends);
        int first = 0;
        foreach (int end in ends)
        {
            FindGovernors(first, end - first, tags[first..end], heads[first..end]);
            first = end;
        }

        FindLabels(ends, heads, labels);
        int at = (2 * _shape.Arc) + (2 * _shape.Label);
        for (int w = 0; w < tokens.Length; w++)
        {
            tags[w] = Best(_heads.AsSpan((w * _weights.HeadWidth) + at, _weights.TagCount));
        }
    }

    private void Enter(ReadOnlySpan<RawToken> tokens, ReadOnlySpan<int> tags)
    {
        int width = 6 * _shape.Units;
        for (int w = 0; w < tokens.Length; w++)
        {
            ShortRows.Add(network.FormProducts(tokens[w].Word), network.TagProducts(tags[w]), _products.AsSpan(w * width, width));
        }
    }

    private void Climb(int words, ReadOnlySpan<int> ends)
    {
        int products = 6 * _shape.Units;
        int output = _shape.Output;
        for (int l = 0; l < _shape.Layers; l++)
        {
            if (l > 0)
            {
                ShortMatrix.Quantize(_low.AsSpan(0, words * output), _whole);
                network.Layers[l]!.Multiply(_whole, words, _products);
            }

            int first = 0;
            foreach (int end in ends)
            {
                GateScan.RunBoth(
                    _products.AsSpan(first * products),
                    _weights.Layers[l].Memory,
                    l == 0 ? default : _low.AsSpan(first * output),
                    _high.AsSpan(first * output),
                    _shape.Units,
                    end - first);
                first = end;
            }

            (_low, _high) = (_high, _low);
        }

        int width = _weights.HeadWidth;
        ShortMatrix.Quantize(_low.AsSpan(0, words * output), _whole);
        network.Heads.Multiply(_whole, words, _heads);
        for (int w = 0; w < words; w++)
        {
            Span<float> arcs = _heads.AsSpan(w * width, 2 * _shape.Arc);
            TensorPrimitives.Max(arcs, 0f, arcs);
            arcs[.._shape.Arc].CopyTo(_children.AsSpan(w * _shape.Arc));
        }

        MatrixKernel.Multiply(_children, network.Meeting, words, _shape.Arc, _shape.Arc, _meeting);
        AddBias(_meeting, _shape.Arc, _weights.MeetingBias, words);
    }

    private void FindGovernors(int first, int count, ReadOnlySpan<int> tags, Span<int> heads)
    {
        int columns = MatrixKernel.Pad(count + 1);
        int arc = _shape.Arc;
        if (_arcs.Length < count * columns || _governors.Length < arc * columns)
        {
            _arcs = new float[Capacity * (Capacity + (2 * MatrixKernel.Panel))];
            _governors = new float[arc * (Capacity + (2 * MatrixKernel.Panel))];
        }

        PackGovernors(first, count, columns);
        MatrixKernel.Multiply(_meeting.AsSpan(first * arc), _governors, count, arc, columns, _arcs);
        for (int i = 0; i < count; i++)
        {
            Span<float> row = _arcs.AsSpan(i * columns, count + 1);
            ReadOnlySpan<float> child = _weights.ChildDistance.AsSpan(tags[i] * Distance.Buckets, Distance.Buckets);
            for (int j = 0; j < count; j++)
            {
                int bucket = Distance.Of(i, j);
                row[j] += child[bucket] + _weights.HeadDistance[(tags[j] * Distance.Buckets) + bucket];
            }

            row[i] = float.NegativeInfinity;
            row[count] += child[Distance.Root];
        }

        _decoder.Decode(_arcs, columns, heads);
    }

    /// <summary>The governors' rows and the root's, as the columns of a packed matrix.</summary>
    private void PackGovernors(int first, int count, int columns)
    {
        int arc = _shape.Arc;
        for (int j = 0; j < columns; j++)
        {
            int panel = (j / MatrixKernel.Panel * arc * MatrixKernel.Panel) + (j % MatrixKernel.Panel);
            ReadOnlySpan<float> governor = j < count ? _heads.AsSpan(((first + j) * _weights.HeadWidth) + arc, arc)
                : j == count ? _weights.RootArc : default;
            for (int k = 0; k < arc; k++)
            {
                _governors[panel + (k * MatrixKernel.Panel)] = governor.IsEmpty ? 0 : governor[k];
            }
        }
    }

    private void FindLabels(ReadOnlySpan<int> ends, ReadOnlySpan<int> heads, Span<int> labels)
    {
        int width = _weights.HeadWidth;
        int label = _shape.Label;
        int at = 2 * _shape.Arc;
        int first = 0;
        foreach (int end in ends)
        {
            int count = end - first;
            for (int i = 0; i < count; i++)
            {
                int head = heads[first + i];
                ReadOnlySpan<float> governor = head == count ? _weights.RootLabel : _heads.AsSpan(((first + head) * width) + at + label, label);
                ReadOnlySpan<float> child = _heads.AsSpan(((first + i) * width) + at, label);
                ReadOnlySpan<float> far = _weights.LabelDistance.AsSpan((head == count ? Distance.Root : Distance.Of(i, head)) * label, label);
                Span<float> middle = _middle.AsSpan((first + i) * label, label);
                for (int k = 0; k < label; k += 8)
                {
                    Vector256<float> sum = Vector256.Create(child[k..]) + Vector256.Create(governor[k..]) + Vector256.Create(far[k..]);
                    Vector256.Max(sum, Vector256<float>.Zero).CopyTo(middle[k..]);
                }
            }

            first = end;
        }

        MatrixKernel.Multiply(_middle, network.LabelMatrix, first, label, _weights.PaddedLabels, _labels);
        AddBias(_labels, _weights.PaddedLabels, _weights.LabelBias, first);
        for (int w = 0; w < first; w++)
        {
            labels[w] = Best(_labels.AsSpan(w * _weights.PaddedLabels, _weights.Labels.Length));
        }
    }

    private static void AddBias(Span<float> rows, int width, ReadOnlySpan<float> bias, int count)
    {
        for (int w = 0; w < count; w++)
        {
            ParserNetwork.AddBias(rows.Slice(w * width, width), bias);
        }
    }

    private static int Best(ReadOnlySpan<float> scores) => TensorPrimitives.IndexOfMax(scores);
}
