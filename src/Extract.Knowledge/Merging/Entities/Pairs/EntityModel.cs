using System.Globalization;
using System.Text;
using Extract.Knowledge.Profile;

namespace Extract.Knowledge.Merging.Entities.Pairs;

/// <summary>
/// How much each feature weighs for each nature of entities: logistic regression, learned from gold by <c>extract train --only entities</c>.
/// Frozen and thread-safe.
/// </summary>
internal sealed class EntityModel
{
    public const string FileName = "entity-weights.tsv";

    private static readonly Lazy<EntityModel> s_default = new(ReadEmbedded);
    private readonly Dictionary<EntityNature, double[]> _weights;

    public EntityModel(IReadOnlyDictionary<EntityNature, double[]> weights) => _weights = new(weights);

    /// <summary>The model that ships with the library.</summary>
    public static EntityModel Default => s_default.Value;

    public static int FeatureCount { get; } = Enum.GetValues<Feature>().Length;

    /// <summary>The log-odds that two records are one; positive when they more likely are.</summary>
    public double Score(EntityNature nature, ReadOnlySpan<double> features)
    {
        double[] weights = WeightsOf(nature);
        double score = 0;
        for (int i = 0; i < weights.Length; i++)
        {
            score += weights[i] * features[i];
        }

        return score;
    }

    /// <summary>How much a feature weighs.</summary>
    public double Weight(EntityNature nature, Feature feature) => WeightsOf(nature)[(int)feature];

    /// <summary>Reads lines of nature, feature and weight, tabs between; lines that begin with # are remarks.</summary>
    /// <exception cref="InvalidDataException">A line is none; names it.</exception>
    public static EntityModel Parse(string text)
    {
        Dictionary<EntityNature, double[]> weights = new() { [EntityNature.Other] = new double[FeatureCount] };
        int number = 0;
        foreach (string line in text.Split('\n'))
        {
            number++;
            if (line.Trim().Length == 0 || line[0] == '#')
            {
                continue;
            }

            string[] parts = line.TrimEnd().Split('\t');
            if (parts.Length != 3 || !Enum.TryParse(parts[0], ignoreCase: true, out EntityNature nature)
                || !Enum.TryParse(parts[1].Replace("-", "", StringComparison.Ordinal), ignoreCase: true, out Feature feature)
                || !double.TryParse(parts[2], NumberStyles.Float, CultureInfo.InvariantCulture, out double weight))
            {
                throw new InvalidDataException($"{FileName}:{number}:1: no nature, feature and weight; write \"personal\\tname-same\\t1.5\"");
            }

            if (!weights.TryGetValue(nature, out double[]? own))
            {
                weights.Add(nature, own = new double[FeatureCount]);
            }

            own[(int)feature] = weight;
        }

        return new EntityModel(weights);
    }

    /// <summary>The lines that <see cref="Parse"/> reads, weights of zero left out.</summary>
    public string Format()
    {
        StringBuilder text = new();
        foreach ((EntityNature nature, double[] weights) in _weights.OrderBy(pair => pair.Key))
        {
            for (int i = 0; i < weights.Length; i++)
            {
                if (weights[i] != 0)
                {
                    text.Append(CultureInfo.InvariantCulture, $"{nature.ToString().ToLowerInvariant()}\t{NameOf((Feature)i)}\t{weights[i]:0.000}\n");
                }
            }
        }

        return text.ToString();
    }

    /// <summary>"NameSame" as "name-same".</summary>
    public static string NameOf(Feature feature)
    {
        StringBuilder name = new();
        foreach (char c in feature.ToString())
        {
            name.Append(char.IsUpper(c) && name.Length > 0 ? "-" : "").Append(char.ToLowerInvariant(c));
        }

        return name.ToString();
    }

    private double[] WeightsOf(EntityNature nature) => _weights.TryGetValue(nature, out double[]? own) ? own : _weights[EntityNature.Other];

    private static EntityModel ReadEmbedded()
    {
        using Stream resource = typeof(EntityModel).Assembly.GetManifestResourceStream(FileName)
            ?? throw new InvalidOperationException("The weights of entities are missing from the assembly.");
        using StreamReader reader = new(resource, Encoding.UTF8);
        return Parse(reader.ReadToEnd());
    }
}
