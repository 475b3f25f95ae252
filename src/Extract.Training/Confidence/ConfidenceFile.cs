using System.Globalization;
using System.Text;
using Extract.Evaluation.Calibration;
using Extract.Knowledge;
using Extract.Knowledge.Confidence;
using Extract.Training.Corpora;

namespace Extract.Training.Confidence;

/// <summary>Makes <c>confidence.tsv</c>: weights with what they were learned from and how far they can be trusted.</summary>
public static class ConfidenceFile
{
    /// <summary>The text of the file.</summary>
    /// <param name="corpora">Folders as <see cref="ConfidenceCorpus"/> reads them.</param>
    /// <exception cref="Articles.InputException">Something in a folder cannot be read; names the file.</exception>
    public static string Learn(Extractor extractor, IReadOnlyList<string> corpora)
    {
        ConfidenceStudy study = new(extractor, corpora);
        ConfidenceExample[] taught = [.. study.Examples.Where(e => e.Set != ArticleSet.HeldOut)];
        StringBuilder text = new();
        text.Append("# How sure facts are: the log odds that every slot of a fact is right are the sum of the weights of its features. A feature\n");
        text.Append("# that is not here has the weight 0.\n");
        text.Append(CultureInfo.InvariantCulture, $"# Learned from {taught.Length} facts of {Articles(taught)} articles");
        text.Append(CultureInfo.InvariantCulture, $" ({Articles(taught.Where(e => e.Set == ArticleSet.Fresh))} of them fresh: no rule was written on them) by\n");
        text.Append("# extract train --only confidence --corpus DIR --more DIR -o rules\n");
        text.Append("# Cross-validated, articles of one name and year held out together; those held out for good by the weights below:\n");
        foreach ((string label, CalibrationReport report) in study.Reports)
        {
            Write(text, label, report);
        }

        text.Append("# Facts of clusters, told by several articles; how much a further article's word counts beside a surer one's, 0 to 1, was chosen on the open ones:\n");
        foreach ((string label, CalibrationReport report) in study.MergedReports.Where(r => r.Label.EndsWith("several", StringComparison.Ordinal)))
        {
            Write(text, label, report);
        }

        text.Append(CultureInfo.InvariantCulture, $"{ConfidenceModel.Independence}\t{study.Independence:0.000}\n");
        foreach ((string feature, double weight) in ConfidenceTrainer.Train(study.Examples).OrderByDescending(w => w.Key == ConfidenceModel.Bias).ThenBy(w => w.Key, StringComparer.Ordinal))
        {
            text.Append(CultureInfo.InvariantCulture, $"{feature}\t{weight:0.000}\n");
        }

        return text.ToString();
    }

    private static void Write(StringBuilder text, string label, CalibrationReport report)
    {
        text.Append(CultureInfo.InvariantCulture, $"# {label,-25} {report.Count,5} facts, {(double)report.Right / Math.Max(1, report.Count):0.00} right:");
        text.Append(CultureInfo.InvariantCulture, $" Brier {report.Brier:0.000} (saying as much of each: {report.BaseBrier:0.000}),");
        text.Append(CultureInfo.InvariantCulture, $" calibration error {report.Error:0.000}, area under ROC {report.Area:0.000}\n");
    }

    private static int Articles(IEnumerable<ConfidenceExample> examples) => examples.Select(e => e.Article).Distinct().Count();
}
