using Extract.Language.Neural;
using Extract.Training.Learning;

namespace Extract.Training.Neural;

/// <summary>Turns a network that has learned into the weights that the parser reads, and writes them.</summary>
internal static class NetModel
{
    public static ParserWeights Freeze(ParserNet net, string[] words, string[] labels) => new()
    {
        Shape = net.Shape,
        Labels = labels,
        TagCount = net.TagCount,
        Words = words,
        WordRows = net.Words.Value,
        AffixRows = net.Affixes.Value,
        TagRows = net.Tags.Value,
        Layers = [.. Enumerable.Range(0, net.Shape.Layers).Select(l => (net.Layers[l].Value, net.Biases[l].Value, net.Memories[l].Value))],
        Heads = net.Heads.Value,
        HeadBias = net.HeadBias.Value,
        Meeting = net.Meeting.Value,
        MeetingBias = net.MeetingBias.Value,
        RootArc = net.RootArc.Value,
        RootLabel = net.RootLabel.Value,
        ChildDistance = net.ChildDistance.Value,
        HeadDistance = net.HeadDistance.Value,
        LabelDistance = net.LabelDistance.Value,
        LabelMatrix = net.Labels.Value,
        LabelBias = net.LabelBias.Value,
    };

    /// <summary>Writes weights as <see cref="ParserWeights.Read"/> reads them.</summary>
    public static void Write(ParserWeights weights, ModelWriter writer)
    {
        NetShape shape = weights.Shape;
        foreach (int size in (int[])[shape.Word, shape.Affix, shape.Tag, shape.Units, shape.Layers, shape.Arc, shape.Label])
        {
            writer.Write(size);
        }

        writer.Write(weights.Labels);
        writer.Write(weights.TagCount);
        writer.WriteFrontCoded(weights.Words);
        writer.WriteRows(weights.WordRows, shape.Word);
        writer.WriteRows(weights.AffixRows, shape.Affix);
        writer.WriteRows(weights.TagRows, shape.Tag);
        foreach ((float[] matrix, float[] bias, float[] memory) in weights.Layers)
        {
            writer.WriteHalves(matrix);
            writer.WriteHalves(bias);
            writer.WriteHalves(memory);
        }

        foreach (float[] values in (float[][])[
            weights.Heads, weights.HeadBias, weights.Meeting, weights.MeetingBias, weights.RootArc, weights.RootLabel,
            weights.ChildDistance, weights.HeadDistance, weights.LabelDistance, weights.LabelMatrix, weights.LabelBias])
        {
            writer.WriteHalves(values);
        }
    }
}
