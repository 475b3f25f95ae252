using Extract.Language.Neural;

namespace Extract.Training.Neural;

/// <summary>
/// What the heads see of each word, side by side in one row: child and governor of an arc, child's and governor's part of a label, tags.
/// One thread at a time.
/// </summary>
internal sealed class HeadRows(ParserNet net, int shard)
{
    private readonly Factor _factor = new(net.Heads);

    public float[] Values { get; private set; } = [];

    public float[] Gradient { get; private set; } = [];

    public int Width => net.HeadWidth;

    public void Refresh(bool learning) => _factor.Refresh(learning);

    public void Forward(NetBatch batch, float[] encoded)
    {
        Values = Numbers.Room(Values, batch.Words * Width);
        _factor.Forward(encoded, batch.Words, Values);
        Numbers.AddBias(Values, batch.Words, net.HeadBias.Value);
        for (int w = 0; w < batch.Words; w++)
        {
            Numbers.Rectify(Arcs(Values, w));
        }
    }

    public void BeginBackward(NetBatch batch)
    {
        Gradient = Numbers.Room(Gradient, batch.Words * Width);
        Gradient.AsSpan(0, batch.Words * Width).Clear();
    }

    public void Backward(NetBatch batch, float[] encoded, float[] encodedGradient)
    {
        for (int w = 0; w < batch.Words; w++)
        {
            Numbers.Unrectify(Arcs(Values, w), Arcs(Gradient, w));
        }

        Numbers.AddRows(Gradient, batch.Words, net.HeadBias.Gradients[shard]);
        _factor.Backward(shard, encoded, Gradient, batch.Words, encodedGradient);
    }

    /// <summary>A word as the child of an arc.</summary>
    public Span<float> Child(float[] rows, int word) => rows.AsSpan(word * Width, net.Shape.Arc);

    /// <summary>A word as the governor of an arc.</summary>
    public Span<float> Governor(float[] rows, int word) => rows.AsSpan((word * Width) + net.Shape.Arc, net.Shape.Arc);

    /// <summary>What a word as a child says of its label.</summary>
    public Span<float> ChildLabel(float[] rows, int word) => rows.AsSpan((word * Width) + (2 * net.Shape.Arc), net.Shape.Label);

    /// <summary>What a word as a governor says of the label.</summary>
    public Span<float> GovernorLabel(float[] rows, int word) => rows.AsSpan((word * Width) + (2 * net.Shape.Arc) + net.Shape.Label, net.Shape.Label);

    public Span<float> Tags(float[] rows, int word) => rows.AsSpan((word * Width) + (2 * net.Shape.Arc) + (2 * net.Shape.Label), net.TagCount);

    private Span<float> Arcs(float[] rows, int word) => rows.AsSpan(word * Width, 2 * net.Shape.Arc);
}
