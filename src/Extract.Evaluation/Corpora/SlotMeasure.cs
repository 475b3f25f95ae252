using Extract.Evaluation.Gold;
using Extract.Evaluation.Judging;

namespace Extract.Evaluation.Corpora;

/// <summary>Facts of single articles against their gold: of those that rules were written on, of the held-out ones, of all.</summary>
public sealed class SlotMeasure : ICorpusMeasure
{
    public string Key => "slots";

    public CorpusSection Measure(CorpusRun run)
    {
        List<CorpusRow> rows = [];
        foreach ((string label, Func<GoldArticle, bool> belongs) in (ReadOnlySpan<(string, Func<GoldArticle, bool>)>)
            [("open", article => !run.HeldOut.Contains(article.Article)), ("held out", article => run.HeldOut.Contains(article.Article)), ("all", _ => true)])
        {
            GoldArticle[] gold = [.. run.Gold.Where(belongs)];
            Comparison comparison = new Judge(run.Schema).Compare(gold, gold.Select(article => run.Extracted[article.Article]));
            Tally total = comparison.Total;
            rows.Add(new CorpusRow(
                label,
                [
                    new("articles", gold.Length, IsCount: true),
                    new("precision", total.Slots.Precision),
                    new("recall", total.Slots.Recall),
                    new("f1", total.Slots.F1),
                    new("fact f1", total.Facts.F1),
                ]));
        }

        return new CorpusSection("Slots of single articles", rows, []);
    }
}
