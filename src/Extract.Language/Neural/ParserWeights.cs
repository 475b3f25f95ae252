using Extract.Language.Learning;

namespace Extract.Language.Neural;

/// <summary>What a parser's network has learned, as it stands in the model file. Frozen and thread-safe.</summary>
internal sealed class ParserWeights
{
    public required NetShape Shape { get; init; }

    /// <summary>Relations with their subtypes.</summary>
    public required string[] Labels { get; init; }

    public required int TagCount { get; init; }

    /// <summary>Lower-case words; word i has row i + 1, row 0 stands for all others.</summary>
    public required string[] Words { get; init; }

    public required float[] WordRows { get; init; }

    public required float[] AffixRows { get; init; }

    public required float[] TagRows { get; init; }

    /// <summary>For each layer its matrix, bias and the weights of the gates' memories.</summary>
    public required (float[] Matrix, float[] Bias, float[] Memory)[] Layers { get; init; }

    public required float[] Heads { get; init; }

    public required float[] HeadBias { get; init; }

    public required float[] Meeting { get; init; }

    public required float[] MeetingBias { get; init; }

    public required float[] RootArc { get; init; }

    public required float[] RootLabel { get; init; }

    public required float[] ChildDistance { get; init; }

    public required float[] HeadDistance { get; init; }

    public required float[] LabelDistance { get; init; }

    public required float[] LabelMatrix { get; init; }

    public required float[] LabelBias { get; init; }

    public int PaddedTags => MatrixKernel.Pad(TagCount);

    public int PaddedLabels => MatrixKernel.Pad(Labels.Length);

    /// <summary>Width of the combined heads: child and governor of an arc, child and governor of a label, tags.</summary>
    public int HeadWidth => (2 * Shape.Arc) + (2 * Shape.Label) + PaddedTags;

    public static ParserWeights Read(ModelReader reader)
    {
        NetShape shape = new(reader.ReadInt(), reader.ReadInt(), reader.ReadInt(), reader.ReadInt(), reader.ReadInt(), reader.ReadInt(), reader.ReadInt());
        return new ParserWeights
        {
            Shape = shape,
            Labels = reader.ReadStrings(),
            TagCount = reader.ReadInt(),
            Words = reader.ReadFrontCoded(),
            WordRows = reader.ReadRows(shape.Word),
            AffixRows = reader.ReadRows(shape.Affix),
            TagRows = reader.ReadRows(shape.Tag),
            Layers = ReadLayers(reader, shape.Layers),
            Heads = reader.ReadHalves(),
            HeadBias = reader.ReadHalves(),
            Meeting = reader.ReadHalves(),
            MeetingBias = reader.ReadHalves(),
            RootArc = reader.ReadHalves(),
            RootLabel = reader.ReadHalves(),
            ChildDistance = reader.ReadHalves(),
            HeadDistance = reader.ReadHalves(),
            LabelDistance = reader.ReadHalves(),
            LabelMatrix = reader.ReadHalves(),
            LabelBias = reader.ReadHalves(),
        };
    }

    private static (float[] Matrix, float[] Bias, float[] Memory)[] ReadLayers(ModelReader reader, int count)
    {
        (float[] Matrix, float[] Bias, float[] Memory)[] layers = new (float[], float[], float[])[count];
        for (int l = 0; l < count; l++)
        {
            layers[l] = (reader.ReadHalves(), reader.ReadHalves(), reader.ReadHalves());
        }

        return layers;
    }
}
