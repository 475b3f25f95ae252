using Extract.Evaluation.Calibration;
using Extract.Evaluation.Corpora;
using Extract.Knowledge;

namespace Extract.Training.Confidence;

/// <summary>
/// How far the confidence of facts can be trusted, by cross-validation: what weights learned from other articles say of each fact, against its
/// gold. A section of scores and one of the reliability curve. Measures once; not thread-safe.
/// </summary>
/// <param name="folder">The corpus, as <see cref="ConfidenceCorpus"/> reads it.</param>
public sealed class ConfidenceMeasures(Extractor extractor, string folder)
{
    private readonly Lazy<IReadOnlyList<(string Label, CalibrationReport Report)>> _reports = new(() => Reports(extractor, folder));

    /// <summary>Both sections, in order.</summary>
    public IReadOnlyList<ICorpusMeasure> All => [new Section("confidence", () => new("Confidence, cross-validated", Scores(), [])), new Section("reliability", () => new("Reliability", Curve(), []))];

    private static List<(string Label, CalibrationReport Report)> Reports(Extractor extractor, string folder)
    {
        IReadOnlyList<(ConfidenceExample Example, Forecast Forecast)> forecasts = ConfidenceTrainer.CrossValidate(new ConfidenceCorpus(extractor).Read([folder]));
        List<(string Label, CalibrationReport Report)> reports = [];
        foreach (ArticleSet set in Enum.GetValues<ArticleSet>())
        {
            Forecast[] own = [.. forecasts.Where(f => f.Example.Set == set).Select(f => f.Forecast)];
            if (own.Length > 0)
            {
                reports.Add((ConfidenceFile.Name(set), CalibrationReport.Of(own)));
            }
        }

        return reports;
    }

    private List<CorpusRow> Scores() => [.. _reports.Value.Select(r => new CorpusRow(
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
        for (int b = 0; _reports.Value.Count > 0 && b < _reports.Value[0].Report.Bins.Count; b++)
        {
            List<CorpusFigure> figures = [];
            foreach ((string label, CalibrationReport report) in _reports.Value)
            {
                ReliabilityBin bin = report.Bins[b];
                figures.AddRange([new(label, bin.Count, IsCount: true), new($"{label}: said", bin.Predicted), new($"{label}: right", bin.Observed)]);
            }

            double from = _reports.Value[0].Report.Bins[b].From;
            rows.Add(new CorpusRow(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{from:0.0}-{from + 0.1:0.0}"), figures));
        }

        return rows;
    }

    private sealed class Section(string key, Func<CorpusSection> measure) : ICorpusMeasure
    {
        public string Key => key;

        public CorpusSection Measure(CorpusRun run) => measure();
    }
}
