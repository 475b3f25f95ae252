using Extract.Language.Neural;

namespace Extract.Training.Neural;

/// <summary>All that the parser's network learns.</summary>
internal sealed class ParserNet
{
    public ParserNet(NetShape shape, int words, int tags, int labels, int seed)
    {
        Random random = new(seed);
        Shape = shape;
        Words = new Parameter(words, shape.Word, 0.3f, random, sparse: true);
        Affixes = new Parameter(WordFeatures.Rows, shape.Affix, 0.15f, random, sparse: true);
        Tags = new Parameter(tags, shape.Tag, 0.3f, random);
        Layers = new Parameter[shape.Layers];
        Biases = new Parameter[shape.Layers];
        Memories = new Parameter[shape.Layers];
        for (int l = 0; l < shape.Layers; l++)
        {
            int input = l == 0 ? shape.Input : shape.Output;
            Layers[l] = Dense(input, 6 * shape.Units, random);
            Biases[l] = new Parameter(1, 6 * shape.Units, 0, random);
            Memories[l] = new Parameter(1, 4 * shape.Units, 0.3f, random);
        }

        TagCount = tags;
        LabelCount = labels;
        PaddedTags = MatrixKernel.Pad(tags);
        PaddedLabels = MatrixKernel.Pad(labels);
        Heads = Dense(shape.Output, HeadWidth, random);
        HeadBias = new Parameter(1, HeadWidth, 0, random);
        Meeting = Dense(shape.Arc, shape.Arc, random);
        MeetingBias = new Parameter(1, shape.Arc, 0, random);
        RootArc = new Parameter(1, shape.Arc, 0.1f, random);
        RootLabel = new Parameter(1, shape.Label, 0.1f, random);
        ChildDistance = new Parameter(tags, Distance.Buckets, 0, random);
        HeadDistance = new Parameter(tags, Distance.Buckets, 0, random);
        LabelDistance = new Parameter(Distance.Buckets, shape.Label, 0.1f, random);
        Labels = Dense(shape.Label, PaddedLabels, random);
        LabelBias = new Parameter(1, PaddedLabels, 0, random);
    }

    public NetShape Shape { get; }

    public int TagCount { get; }

    public int LabelCount { get; }

    public int PaddedTags { get; }

    public int PaddedLabels { get; }

    /// <summary>Width of the combined heads: child, governor, child's and governor's part of the label, tags.</summary>
    public int HeadWidth => 2 * Shape.Arc + 2 * Shape.Label + PaddedTags;

    public Parameter Words { get; }

    public Parameter Affixes { get; }

    public Parameter Tags { get; }

    public Parameter[] Layers { get; }

    public Parameter[] Biases { get; }

    public Parameter[] Memories { get; }

    public Parameter Heads { get; }

    public Parameter HeadBias { get; }

    public Parameter Meeting { get; }

    public Parameter MeetingBias { get; }

    public Parameter RootArc { get; }

    public Parameter RootLabel { get; }

    public Parameter ChildDistance { get; }

    public Parameter HeadDistance { get; }

    public Parameter LabelDistance { get; }

    public Parameter Labels { get; }

    public Parameter LabelBias { get; }

    /// <summary>Every parameter, in the order of the model file.</summary>
    public IEnumerable<Parameter> All() =>
    [
        Words, Affixes, Tags, .. Layers, .. Biases, .. Memories, Heads, HeadBias, Meeting, MeetingBias, RootArc, RootLabel,
        ChildDistance, HeadDistance, LabelDistance, Labels, LabelBias,
    ];

    private static Parameter Dense(int rows, int columns, Random random) => new(rows, columns, MathF.Sqrt(3f / rows), random);
}
