using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using Extract.Language.Learning;
using Extract.Training.Treebanks;

namespace Extract.Training.Learning;

/// <summary>
/// The weights of an averaged perceptron while it learns, laid out as <see cref="WeightTable"/> reads them. All arithmetic is in
/// whole numbers, so that every machine learns the same.
/// </summary>
internal sealed class TrainingTable
{
    private readonly short[] _weights;
    private readonly long[] _totals;
    private readonly uint _mask;
    private long _step = 1;

    /// <param name="bits">Logarithm of the number of weights.</param>
    /// <param name="classes">Number of classes.</param>
    public TrainingTable(int bits, int classes)
    {
        Classes = classes;
        Padded = WeightTable.Pad(classes);
        _weights = new short[(1 << bits) + Padded];
        _totals = new long[_weights.Length];
        _mask = (1u << bits) - 1;
    }

    /// <summary>The logarithm of a table size that gives each word about <paramref name="perWord"/> weights, at most 2^24 in all.</summary>
    public static int BitsFor(IReadOnlyList<TreebankSentence> sentences, int perWord) =>
        Math.Clamp(BitOperations.Log2((uint)sentences.Sum(s => s.Words.Length) * (uint)perWord) + 1, 16, 24);

    public int Classes { get; }

    public int Padded { get; }

    /// <summary>Sums the rows of the features into <paramref name="scores"/>, which is <see cref="Padded"/> long.</summary>
    public void Score(ReadOnlySpan<uint> features, Span<short> scores)
    {
        ref short table = ref MemoryMarshal.GetArrayDataReference(_weights);
        ref short target = ref MemoryMarshal.GetReference(scores[..Padded]);
        for (nuint block = 0; block < (nuint)Padded; block += 32)
        {
            Vector256<short> low = default;
            Vector256<short> high = default;
            foreach (uint feature in features)
            {
                nuint row = (feature & _mask) + block;
                low += Vector256.LoadUnsafe(ref table, row);
                high += Vector256.LoadUnsafe(ref table, row + 16);
            }

            low.StoreUnsafe(ref target, block);
            high.StoreUnsafe(ref target, block + 16);
        }
    }

    /// <summary>Moves weight from a wrong class to the right one. Call <see cref="Tick"/> once per example besides.</summary>
    public void Update(ReadOnlySpan<uint> features, int right, int wrong)
    {
        foreach (uint feature in features)
        {
            int row = (int)(feature & _mask);
            Add(row + right, 1);
            Add(row + wrong, -1);
        }
    }

    /// <summary>Adds to the weights of one class. Call <see cref="Tick"/> once per example besides.</summary>
    public void Update(ReadOnlySpan<uint> features, int action, short amount)
    {
        foreach (uint feature in features)
        {
            Add((int)(feature & _mask) + action, amount);
        }
    }

    /// <summary>Goes on from the averages so far, in units so small that they keep their fractions.</summary>
    public void Settle(int unit)
    {
        for (int i = 0; i < _weights.Length; i++)
        {
            _weights[i] = (short)Math.Round((_weights[i] - ((double)_totals[i] / _step)) * unit);
            _totals[i] = 0;
        }

        _step = 1;
    }

    /// <summary>One example has passed.</summary>
    public void Tick() => _step++;

    /// <summary>The averaged weights in eight bits; those of at most <paramref name="tooSmall"/> become 0, which packs better.</summary>
    public WeightTable Freeze(int tooSmall = 0)
    {
        int size = _weights.Length - Padded;
        double[] averages = new double[size];
        List<double> sizes = [];
        for (int i = 0; i < size; i++)
        {
            // A row that runs over the end lies in the padding; at run time the padding repeats the start.
            averages[i] = _weights[i] - ((double)_totals[i] / _step);
            if (averages[i] != 0)
            {
                sizes.Add(Math.Abs(averages[i]));
            }
        }

        sizes.Sort();
        double top = sizes.Count == 0 ? 1 : sizes[(int)((sizes.Count - 1) * 0.99999)];
        sbyte[] weights = new sbyte[size + Padded];
        for (int i = 0; i < size; i++)
        {
            double weight = Math.Round(averages[i] * 127 / top);
            weights[i] = Math.Abs(weight) <= tooSmall ? (sbyte)0 : (sbyte)Math.Clamp(weight, -127, 127);
        }

        weights.AsSpan(0, Padded).CopyTo(weights.AsSpan(size));
        return new WeightTable(weights, Classes);
    }

    private void Add(int index, short amount)
    {
        _weights[index] += amount;
        _totals[index] += _step * amount;
    }
}
