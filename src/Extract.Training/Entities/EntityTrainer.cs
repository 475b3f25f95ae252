using Extract.Knowledge.Merging.Entities.Pairs;
using Extract.Knowledge.Profile;
using Extract.Training.Learning;

namespace Extract.Training.Entities;

/// <summary>
/// Learns how much each feature weighs in telling whether two entities are one, nature by nature: the clusters are few, so that weights start
/// from what <c>prior.tsv</c> holds true and move as far as the examples move them. Not thread-safe.
/// </summary>
internal static class EntityTrainer
{
    /// <summary>How hard it is to move a weight.</summary>
    private const double Penalty = 0.5;

    /// <summary>How much an example counts that nobody wrote so.</summary>
    private const double Varied = 0.15;

    private static readonly EntityModel s_prior = ReadPrior();

    /// <summary>A nature with fewer examples than this is learned together with all but people.</summary>
    private const int Fewest = 60;

    /// <summary>Weights by nature; <see cref="EntityNature.Other"/> for all that have none of their own.</summary>
    public static EntityModel Train(IReadOnlyList<EntityExample> examples)
    {
        Dictionary<EntityNature, double[]> weights = new() { [EntityNature.Other] = Learn(EntityNature.Other, [.. examples.Where(e => e.Nature != EntityNature.Personal)]) };
        foreach (IGrouping<EntityNature, EntityExample> nature in examples.GroupBy(e => e.Nature))
        {
            EntityExample[] own = [.. nature];
            if (nature.Key == EntityNature.Personal || (own.Length >= Fewest && Math.Min(own.Count(e => e.AreOne), own.Count(e => !e.AreOne)) >= Fewest / 4))
            {
                weights[nature.Key] = Learn(nature.Key, own);
            }
        }

        return new EntityModel(weights);
    }

    /// <summary>For each example whether weights learned from all other groups say that the two are one.</summary>
    public static List<(EntityExample Example, bool Says)> CrossValidate(IReadOnlyList<EntityExample> examples)
    {
        List<(EntityExample Example, bool Says)> all = [];
        foreach (IGrouping<string, EntityExample> group in examples.GroupBy(e => e.Group))
        {
            EntityModel model = Train([.. examples.Where(e => e.Group != group.Key)]);
            all.AddRange(group.Select(example => (example, model.Score(example.Nature, Vector(example)) > 0)));
        }

        return all;
    }

    private static double[] Learn(EntityNature nature, EntityExample[] examples)
    {
        Dictionary<string, double> prior = [];
        for (int f = 0; f < EntityModel.FeatureCount; f++)
        {
            prior[EntityModel.NameOf((Feature)f)] = s_prior.Weight(nature, (Feature)f);
        }

        IReadOnlyDictionary<string, double> learned = new LogisticRegression(Penalty, prior)
            .Learn(EntityModel.NameOf(Feature.Bias), [.. examples.Select(e => (e.Features, e.AreOne, e.IsVaried ? Varied : 1))]);
        double[] weights = new double[EntityModel.FeatureCount];
        for (int f = 0; f < weights.Length; f++)
        {
            string name = EntityModel.NameOf((Feature)f);
            weights[f] = Math.Round(learned.GetValueOrDefault(EntityModel.NameOf((Feature)f), s_prior.Weight(nature, (Feature)f)), 3);


            // What a few clusters show by chance does not turn what speaks for two being one into what speaks against it.
            weights[f] = name.EndsWith("-shared", StringComparison.Ordinal) || name.StartsWith("company-", StringComparison.Ordinal) || name is "only-candidate" or "gender-agreed" ? Math.Max(0, weights[f])
                : name.EndsWith("-opposed", StringComparison.Ordinal) ? Math.Min(0, weights[f])
                : weights[f];
        }

        return weights;
    }

    private static double[] Vector(EntityExample example)
    {
        double[] vector = new double[EntityModel.FeatureCount];
        vector[0] = 1;
        for (int f = 1; f < vector.Length; f++)
        {
            vector[f] = example.Features.Contains(EntityModel.NameOf((Feature)f)) ? 1 : 0;
        }

        return vector;
    }

    private static EntityModel ReadPrior()
    {
        using Stream resource = typeof(EntityTrainer).Assembly.GetManifestResourceStream("entities.prior")!;
        using StreamReader reader = new(resource);
        return EntityModel.Parse(reader.ReadToEnd());
    }
}
