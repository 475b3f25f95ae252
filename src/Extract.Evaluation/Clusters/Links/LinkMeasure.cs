using Extract.Evaluation.Corpora;
using Extract.Evaluation.Judging;
using Extract.Knowledge;

namespace Extract.Evaluation.Clusters.Links;

/// <summary>
/// What came true, what was called off and who disagrees: links between the facts of a cluster, end to end, and of linking alone with the
/// articles' gold as its input.
/// </summary>
public sealed class LinkMeasure : ICorpusMeasure
{
    public string Key => "links";

    public CorpusSection Measure(CorpusRun run)
    {
        List<CorpusRow> rows = [];
        List<string> notes = [];
        foreach ((string way, var merge) in MergedBase.Ways)
        {
            SortedDictionary<LinkKind, (LinkCount Open, LinkCount Held)> counts = [];
            foreach (GoldCluster cluster in run.Clusters)
            {
                KnowledgeBase merged = merge(run, cluster);
                ClusterPairing pairing = new(run, cluster, merged);
                foreach (LinkKind kind in Enum.GetValues<LinkKind>())
                {
                    List<string> wrong = [];
                    LinkCount count = LinkJudge.Compare(kind, cluster, merged, pairing, wrong);
                    (LinkCount open, LinkCount held) = counts.GetValueOrDefault(kind);
                    counts[kind] = run.IsHeldOut(cluster) ? (open, held + count) : (open + count, held);
                    notes.AddRange(run.IsHeldOut(cluster) ? [] : wrong.Select(line => $"{way}{cluster.Name}: {line}"));
                }
            }

            foreach ((LinkKind kind, (LinkCount open, LinkCount held)) in counts)
            {
                string name = way + NameOf(kind);
                rows.Add(Row(name + ", open", open));
                rows.Add(Row(name + ", held out", held));
                rows.Add(Row(name, open + held));
            }
        }

        return new CorpusSection("What came true, who disagrees", rows, notes);
    }

    private static string NameOf(LinkKind kind) => kind switch
    {
        LinkKind.Outcome => "plans and outcomes",
        LinkKind.Cancellation => "plans called off",
        _ => "contradictions",
    };

    private static CorpusRow Row(string label, LinkCount count)
    {
        Measures measures = Measures.Of(count.Right, count.Gold, count.System);
        return new CorpusRow(
            label,
            [
                new("links", count.Gold, IsCount: true),
                new("found", count.System, IsCount: true),
                new("precision", measures.Precision),
                new("recall", measures.Recall),
                new("f1", measures.F1),
            ]);
    }
}
