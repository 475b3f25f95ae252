using Extract.Evaluation.Corpora;
using Extract.Evaluation.Judging;

namespace Extract.Evaluation.Clusters.Links;

/// <summary>The facts that a cluster's articles together tell, end to end, and of joining alone with the articles' gold as its input.</summary>
public sealed class MergedFactMeasure : ICorpusMeasure
{
    public string Key => "merged-facts";

    public CorpusSection Measure(CorpusRun run)
    {
        List<CorpusRow> rows = [];
        List<string> notes = [];
        foreach ((string way, var merge) in MergedBase.Ways)
        {
            Tally open = default;
            Tally held = default;
            foreach (GoldCluster cluster in run.Clusters)
            {
                Comparison comparison = MergedBase.Compare(run, cluster, merge(run, cluster));
                if (run.IsHeldOut(cluster))
                {
                    held += comparison.Total;
                    continue;
                }

                open += comparison.Total;
                if (way.Length > 0)
                {
                    notes.AddRange(comparison.Differences.Select(d => $"{way}{cluster.Name}: {DifferenceLine.Of(d)}"));
                }
            }

            rows.Add(Row(way + "open", open));
            rows.Add(Row(way + "held out", held));
            rows.Add(Row(way + "all", open + held));
        }

        return new CorpusSection("Facts of clusters", rows, notes);
    }

    private static CorpusRow Row(string label, Tally tally) => new(
        label,
        [
            new("facts", tally.GoldFacts, IsCount: true),
            new("precision", tally.Slots.Precision),
            new("recall", tally.Slots.Recall),
            new("f1", tally.Slots.F1),
            new("fact f1", tally.Facts.F1),
        ]);
}
