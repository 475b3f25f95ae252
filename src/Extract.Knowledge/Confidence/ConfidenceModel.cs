using System.Globalization;
using Extract.Rules;

namespace Extract.Knowledge.Confidence;

/// <summary>
/// How sure facts are, by logistic regression: the log odds that every slot of a fact is right are the sum of the weights of its features. What
/// has no weight, as a rule that was never seen, counts nothing, and the rest decides. Frozen and thread-safe.
/// </summary>
public sealed class ConfidenceModel
{
    /// <summary>The file's name in a folder of rules.</summary>
    public const string FileName = "confidence.tsv";

    /// <summary>The feature that holds for every fact.</summary>
    public const string Bias = "every fact";

    /// <summary>The line that tells how much another article's word counts beside a surer one's; 0 where there is none.</summary>
    public const string Independence = "another article that tells the same";

    private readonly Dictionary<string, double> _weights;

    /// <param name="weights">By feature.</param>
    public ConfidenceModel(IEnumerable<KeyValuePair<string, double>> weights) => _weights = new Dictionary<string, double>(weights, StringComparer.Ordinal);

    /// <summary>Reads the weights of a folder of rules; null when it has none, and the rules' own confidence counts.</summary>
    /// <exception cref="RuleException">The file is wrong; names line and column.</exception>
    public static ConfidenceModel? Load(string folder)
    {
        string file = Path.Combine(folder, FileName);
        return File.Exists(file) ? Parse(file, File.ReadAllText(file)) : null;
    }

    /// <summary>Reads lines of a feature, a tab and its weight; empty ones and those that begin with # are left out.</summary>
    /// <param name="file">Named in faults.</param>
    /// <exception cref="RuleException">A line is none of these; names line and column.</exception>
    public static ConfidenceModel Parse(string file, string text)
    {
        Dictionary<string, double> weights = new(StringComparer.Ordinal);
        int number = 0;
        foreach (ReadOnlySpan<char> raw in text.AsSpan().EnumerateLines())
        {
            number++;
            ReadOnlySpan<char> line = raw.TrimEnd();
            if (line.IsEmpty || line[0] == '#')
            {
                continue;
            }

            int tab = line.IndexOf('\t');
            if (tab <= 0)
            {
                throw new RuleException(file, number, 1, "no weight in this line; write a feature, a tab and a number");
            }

            if (!double.TryParse(line[(tab + 1)..], NumberStyles.Float, CultureInfo.InvariantCulture, out double weight) || !double.IsFinite(weight))
            {
                throw new RuleException(file, number, tab + 2, $"\"{line[(tab + 1)..]}\" is no weight; write a number");
            }

            if (!weights.TryAdd(line[..tab].ToString(), weight))
            {
                throw new RuleException(file, number, 1, $"\"{line[..tab]}\" has a weight already; keep one");
            }
        }

        return new ConfidenceModel(weights);
    }

    /// <summary>Judges facts that several articles tell.</summary>
    public AgreeingArticles Agreement => new(WeightOf(Independence));

    /// <summary>The weight of a feature; 0 when it has none.</summary>
    public double WeightOf(string feature) => _weights.GetValueOrDefault(feature);

    /// <summary>The probability, 0 to 1, that a fact with these features is right in every slot; to four places.</summary>
    public double Rate(IReadOnlyList<string> features)
    {
        double odds = WeightOf(Bias);
        for (int i = 0; i < features.Count; i++)
        {
            odds += WeightOf(features[i]);
        }

        return Math.Round(1 / (1 + Math.Exp(-odds)), 4);
    }
}
