using System.Globalization;

namespace Extract.Rules.Learned;

/// <summary>
/// What a learned rule knows: a weight for each feature of a logistic regression, as a table of <c>feature TAB weight</c>;
/// the feature <c>bias=</c> counts always. Lines that begin with # are remarks. Frozen.
/// </summary>
internal sealed class LearnedWeights
{
    private static readonly ulong _bias = FeatureBag.Hash("bias=");
    private readonly Dictionary<ulong, float> _weights = [];

    /// <exception cref="RuleException">The file is missing, or a line is no feature and weight.</exception>
    public static LearnedWeights Read(string file)
    {
        string[] lines;
        try
        {
            lines = File.ReadAllLines(file);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new RuleException(file, 0, 0, "the weights of a learned rule cannot be read; make them with \"rules learn\"", fault);
        }

        LearnedWeights weights = new();
        for (int i = 0; i < lines.Length; i++)
        {
            if (lines[i].Length == 0 || lines[i][0] == '#')
            {
                continue;
            }

            int tab = lines[i].LastIndexOf('\t');
            if (tab < 1 || !float.TryParse(lines[i].AsSpan(tab + 1), NumberStyles.Float, CultureInfo.InvariantCulture, out float weight))
            {
                throw new RuleException(file, i + 1, 1, "a line of weights is a feature, a tab and a number");
            }

            weights._weights[FeatureBag.Hash(lines[i].AsSpan(0, tab))] = weight;
        }

        return weights;
    }

    /// <summary>The chance, 0 to 1, that what has these features tells the fact.</summary>
    public double Chance(FeatureBag features)
    {
        double sum = _weights.GetValueOrDefault(_bias);
        for (int i = 0; i < features.Hashes.Count; i++)
        {
            sum += _weights.GetValueOrDefault(features.Hashes[i]);
        }

        return 1 / (1 + Math.Exp(-sum));
    }
}
