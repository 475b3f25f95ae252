using Extract.Evaluation.Calibration;
using Extract.Knowledge;
using Extract.Training.Corpora;

namespace Extract.Training.Confidence;

/// <summary>What annotated articles tell of confidence, read and cross-validated once. Not thread-safe.</summary>
public sealed class ConfidenceStudy
{
    /// <param name="corpora">Folders as <see cref="ConfidenceCorpus"/> reads them.</param>
    /// <exception cref="Articles.InputException">Something in a folder cannot be read; names the file.</exception>
    public ConfidenceStudy(Extractor extractor, IReadOnlyList<string> corpora)
    {
        ConfidenceCorpus corpus = new(extractor);
        Examples = corpus.Read(corpora);
        Forecasts = ConfidenceTrainer.CrossValidate(Examples);
        MergedTrainer merged = new(extractor, corpus, Forecasts);
        MergedExample[] examples = [.. corpora.SelectMany(merged.Read)];
        Independence = MergedTrainer.Learn(examples);
        Reports = [.. Enum.GetValues<ArticleSet>().Select(set => (Name(set), CalibrationReport.Of(Forecasts.Where(f => f.Example.Set == set).Select(f => f.Forecast))))];
        MergedReports = [.. Split(examples)];
    }

    public IReadOnlyList<ConfidenceExample> Examples { get; }

    /// <summary>What is said of each example by weights that have not seen it.</summary>
    public IReadOnlyList<(ConfidenceExample Example, Forecast Forecast)> Forecasts { get; }

    /// <summary>How much a further article's word counts, as <see cref="Knowledge.Confidence.AgreeingArticles"/> takes it.</summary>
    public double Independence { get; }

    /// <summary>Of facts of single articles, by how the article stands to the rules.</summary>
    public IReadOnlyList<(string Label, CalibrationReport Report)> Reports { get; }

    /// <summary>Of facts of clusters, by whether one or several articles tell them.</summary>
    public IReadOnlyList<(string Label, CalibrationReport Report)> MergedReports { get; }

    private IEnumerable<(string Label, CalibrationReport Report)> Split(MergedExample[] examples)
    {
        foreach ((string label, bool isHeldOut) in (IEnumerable<(string, bool)>)[("open", false), ("held out", true)])
        {
            foreach ((string told, bool several) in (IEnumerable<(string, bool)>)[("told by one", false), ("told by several", true)])
            {
                MergedExample[] own = [.. examples.Where(e => e.IsHeldOut == isHeldOut && e.IsToldBySeveral == several)];
                yield return ($"{label}, {told}", CalibrationReport.Of(MergedTrainer.Forecasts(own, Independence)));
            }
        }
    }

    private static string Name(ArticleSet set) => set switch
    {
        ArticleSet.Tuned => "tuned",
        ArticleSet.Fresh => "fresh",
        _ => "held out",
    };
}
