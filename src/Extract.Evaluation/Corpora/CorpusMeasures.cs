using Extract.Evaluation.Clusters.Links;
using Extract.Evaluation.Clusters.Resolution;

namespace Extract.Evaluation.Corpora;

/// <summary>All kinds of measures, in the order in which they are shown.</summary>
public static class CorpusMeasures
{
    public static IReadOnlyList<ICorpusMeasure> All { get; } = [new SlotMeasure(), new EntityMeasure(), new MergedFactMeasure(), new LinkMeasure()];
}
