using System.Globalization;
using System.Text;
using Extract.Evaluation.Calibration;
using Extract.Knowledge;

namespace Extract.Training.Confidence;

/// <summary>Makes <c>confidence.tsv</c>: weights with what they were learned from and how far they can be trusted.</summary>
public static class ConfidenceFile
{
    /// <summary>The text of the file.</summary>
    /// <param name="corpora">Folders as <see cref="ConfidenceCorpus"/> reads them.</param>
    /// <exception cref="Articles.InputException">Something in a folder cannot be read; names the file.</exception>
    public static string Learn(Extractor extractor, IReadOnlyList<string> corpora)
    {
        IReadOnlyList<ConfidenceExample> examples = new ConfidenceCorpus(extractor).Read(corpora);
        ConfidenceExample[] taught = [.. examples.Where(e => e.Set != ArticleSet.HeldOut)];
        StringBuilder text = new();
        text.Append("# How sure facts are: the log odds that every slot of a fact is right are the sum of the weights of its features. A feature\n");
        text.Append("# that is not here has the weight 0.\n");
        text.Append(CultureInfo.InvariantCulture, $"# Learned from {taught.Length} facts of {Articles(taught)} articles");
        text.Append(CultureInfo.InvariantCulture, $" ({Articles(taught.Where(e => e.Set == ArticleSet.Fresh))} of them fresh: no rule was written on them) by\n");
        text.Append("# extract train --only confidence --corpus DIR --more DIR -o rules\n");
        text.Append("# Cross-validated, articles of one name and year held out together; those held out for good by the weights below:\n");
        foreach (IGrouping<ArticleSet, Forecast> set in ConfidenceTrainer.CrossValidate(examples).GroupBy(f => f.Example.Set, f => f.Forecast).OrderBy(g => g.Key))
        {
            CalibrationReport report = CalibrationReport.Of(set);
            text.Append(CultureInfo.InvariantCulture, $"# {Name(set.Key),-8} {report.Count,5} facts, {(double)report.Right / report.Count:0.00} right:");
            text.Append(CultureInfo.InvariantCulture, $" Brier {report.Brier:0.000} (saying as much of each: {report.BaseBrier:0.000}),");
            text.Append(CultureInfo.InvariantCulture, $" calibration error {report.Error:0.000}, area under ROC {report.Area:0.000}\n");
        }

        foreach ((string feature, double weight) in ConfidenceTrainer.Train(examples).OrderBy(w => w.Key, StringComparer.Ordinal))
        {
            text.Append(CultureInfo.InvariantCulture, $"{feature}\t{weight:0.000}\n");
        }

        return text.ToString();
    }

    internal static string Name(ArticleSet set) => set switch
    {
        ArticleSet.Tuned => "tuned",
        ArticleSet.Fresh => "fresh",
        _ => "held out",
    };

    private static int Articles(IEnumerable<ConfidenceExample> examples) => examples.Select(e => e.Article).Distinct().Count();
}
