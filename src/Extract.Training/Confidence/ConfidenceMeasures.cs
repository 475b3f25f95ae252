using System.Globalization;
using Extract.Evaluation.Calibration;
using Extract.Evaluation.Corpora;
using Extract.Knowledge;
using Extract.Training.Corpora;

namespace Extract.Training.Confidence;

/// <summary>
/// How far the confidence of facts can be trusted, by cross-validation: what weights learned from other articles say of each fact, against its
/// gold. Sections of scores, of the reliability curve, and of what is left when less sure facts are left out. Measures once; not thread-safe.
/// </summary>
/// <param name="folder">The corpus, as <see cref="ConfidenceCorpus"/> reads it.</param>
public sealed class ConfidenceMeasures(Extractor extractor, string folder)
{
    private static readonly double[] _limits = [0, 0.02, 0.05, 0.1, 0.2, 0.3, 0.5, 0.7, 0.9];

    private readonly Lazy<ConfidenceStudy> _study = new(() => new ConfidenceStudy(extractor, [folder]));

    /// <summary>All sections, in order.</summary>
    public IReadOnlyList<ICorpusMeasure> All =>
    [
        new Section("confidence", _ => new("Confidence, cross-validated", Scores(), [])),
        new Section("reliability", _ => new("Reliability", Curve(), [])),
        new Section("min-confidence", run => new("Slots, at least so sure", Kept(run), [])),
    ];

    private List<CorpusRow> Scores() => [.. _study.Value.Reports.Concat(_study.Value.MergedReports).Where(r => r.Report.Count > 0).Select(r => new CorpusRow(
        r.Label,
        [
            new("facts", r.Report.Count, IsCount: true),
            new("right", (double)r.Report.Right / r.Report.Count),
            new("brier", r.Report.Brier),
            new("brier of the mean", r.Report.BaseBrier),
            new("log loss", r.Report.LogLoss),
            new("calibration error", r.Report.Error),
            new("area under roc", r.Report.Area),
        ]))];

    private List<CorpusRow> Curve()
    {
        List<CorpusRow> rows = [];
        for (int b = 0; b < CalibrationReport.BinCount; b++)
        {
            List<CorpusFigure> figures = [];
            foreach ((string label, CalibrationReport report) in _study.Value.Reports)
            {
                ReliabilityBin bin = report.Bins[b];
                figures.AddRange([new(label, bin.Count, IsCount: true), new($"{label}: said", bin.Predicted), new($"{label}: right", bin.Observed)]);
            }

            double from = (double)b / CalibrationReport.BinCount;
            rows.Add(new CorpusRow(string.Create(CultureInfo.InvariantCulture, $"{from:0.0}-{from + 0.1:0.0}"), figures));
        }

        return rows;
    }

    private List<CorpusRow> Kept(CorpusRun run)
    {
        Dictionary<string, int> gold = run.Gold.ToDictionary(g => g.Article, g => g.Facts.Where(f => !f.Optional).Sum(f => f.Slots.Count), StringComparer.Ordinal);
        ILookup<bool, (ConfidenceExample Example, Forecast Forecast)> all = _study.Value.Forecasts.ToLookup(f => f.Example.Set == ArticleSet.HeldOut);
        List<CorpusRow> rows = [];
        foreach (double limit in _limits)
        {
            List<CorpusFigure> figures = [];
            foreach (bool isHeldOut in (ReadOnlySpan<bool>)[false, true])
            {
                int wanted = gold.Where(g => run.HeldOut.Contains(g.Key) == isHeldOut).Sum(g => g.Value);
                ConfidenceExample[] kept = [.. all[isHeldOut].Where(f => f.Forecast.Probability >= limit).Select(f => f.Example)];
                Evaluation.Judging.Measures slots = Evaluation.Judging.Measures.Of(kept.Sum(e => e.Matched), wanted, kept.Sum(e => e.Slots));
                string label = isHeldOut ? "held out: " : "";
                figures.AddRange([new(label + "precision", slots.Precision), new(label + "recall", slots.Recall), new(label + "f1", slots.F1)]);
            }

            rows.Add(new CorpusRow(limit.ToString("0.00", CultureInfo.InvariantCulture), figures));
        }

        return rows;
    }

    private sealed class Section(string key, Func<CorpusRun, CorpusSection> measure) : ICorpusMeasure
    {
        public string Key => key;

        public CorpusSection Measure(CorpusRun run) => measure(run);
    }
}
