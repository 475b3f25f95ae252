using Extract.Language.Learning;
using Extract.Language.Lexicons;

namespace Extract.Language.Neural;

/// <summary>
/// The network that reads sentences for the parser: words enter as rows, layers of simple recurrent units (Lei et al. 2018) read them both
/// ways, and heads score governors (deep biaffine attention, Dozat and Manning 2017), relations and tags. The first layer's products are
/// taken once for each form and each tag, so that a word costs two rows. Frozen and thread-safe.
/// </summary>
internal sealed class ParserNetwork
{
    private readonly ParserWeights _weights;
    private readonly short[] _tagProducts;
    private readonly float[] _entry;
    private readonly Dictionary<string, int> _rows;

    public ParserNetwork(ParserWeights weights)
    {
        _weights = weights;
        Shape = weights.Shape;
        _rows = new Dictionary<string, int>(weights.Words.Length, StringComparer.Ordinal);
        for (int i = 0; i < weights.Words.Length; i++)
        {
            _rows.Add(weights.Words[i], i);
        }

        int context = Shape.Word + Shape.Affix;
        int products = 6 * Shape.Units;
        ReadOnlySpan<float> first = weights.Layers[0].Matrix;
        _entry = Packed(first[..(context * products)], context, products);
        float[] tags = Packed(first[(context * products)..], Shape.Tag, products);
        float[] tagProducts = new float[weights.TagCount * products];
        MatrixKernel.Multiply(weights.TagRows, tags, weights.TagCount, Shape.Tag, products, tagProducts);
        for (int t = 0; t < weights.TagCount; t++)
        {
            AddBias(tagProducts.AsSpan(t * products, products), weights.Layers[0].Bias);
        }

        _tagProducts = ShortRows.Of(tagProducts);

        Layers = new ShortMatrix?[Shape.Layers];
        for (int l = 1; l < Shape.Layers; l++)
        {
            Layers[l] = new ShortMatrix(weights.Layers[l].Matrix, Shape.Output, products, weights.Layers[l].Bias);
        }

        Heads = new ShortMatrix(weights.Heads, Shape.Output, weights.HeadWidth, weights.HeadBias);
        Meeting = Packed(weights.Meeting, Shape.Arc, Shape.Arc);
        LabelMatrix = Packed(weights.LabelMatrix, Shape.Label, weights.PaddedLabels);
    }

    public NetShape Shape { get; }

    public ParserWeights Weights => _weights;

    /// <summary>The matrices of the layers above the first, which has none here.</summary>
    public ShortMatrix?[] Layers { get; }

    public ShortMatrix Heads { get; }

    public float[] Meeting { get; }

    public float[] LabelMatrix { get; }

    public static ParserNetwork Read(ModelReader reader) => new(ParserWeights.Read(reader));

    /// <summary>The first layer's products of a form; taken when the form is first met, then remembered by it.</summary>
    public ReadOnlySpan<short> FormProducts(WordForm word)
    {
        FormProducts? known = word.Products;
        if (known is null || !ReferenceEquals(known.Network, this))
        {
            Span<float> entry = stackalloc float[Shape.Word + Shape.Affix];
            Enter(word.Form, word.Lower, entry);
            Span<float> products = stackalloc float[6 * Shape.Units];
            MatrixKernel.Multiply(entry, _entry, 1, entry.Length, products.Length, products);
            word.Products = known = new FormProducts(this, ShortRows.Of(products));
        }

        return known.Values;
    }

    public ReadOnlySpan<short> TagProducts(int tag) => _tagProducts.AsSpan(tag * 6 * Shape.Units, 6 * Shape.Units);

    /// <summary>Writes what is known of a form by itself: its word's row, and the sum of the rows of its parts.</summary>
    private void Enter(string form, string lower, Span<float> entry)
    {
        Span<int> rows = stackalloc int[WordFeatures.Affixes];
        WordFeatures.Fill(form, lower, rows);
        int row = _rows.GetValueOrDefault(lower, -1) + 1;
        _weights.WordRows.AsSpan(row * Shape.Word, Shape.Word).CopyTo(entry);
        Span<float> affix = entry[Shape.Word..];
        affix.Clear();
        foreach (int part in rows)
        {
            AddBias(affix, _weights.AffixRows.AsSpan(part * Shape.Affix, Shape.Affix));
        }
    }

    private static float[] Packed(ReadOnlySpan<float> matrix, int rows, int columns)
    {
        float[] packed = new float[MatrixKernel.PackedLength(rows, columns)];
        MatrixKernel.Pack(matrix, rows, columns, packed);
        return packed;
    }

    /// <summary>Adds a row to another of the same length.</summary>
    public static void AddBias(Span<float> row, ReadOnlySpan<float> bias) => System.Numerics.Tensors.TensorPrimitives.Add(row, bias, row);
}
