namespace Extract.Evaluation.Clusters.Resolution;

/// <summary>
/// B³ (A. Bagga and B. Baldwin, 1998): for every item how many of those that it was put together with belong to it, and how many
/// of those that belong to it it was put together with. Sums of it are micro-averages over items.
/// </summary>
/// <param name="Precision">The sum over items, not divided.</param>
/// <param name="Recall">The sum over items, not divided.</param>
public readonly record struct BCubed(int Items, double Precision, double Recall)
{
    public double MeanPrecision => Items > 0 ? Precision / Items : 0;

    public double MeanRecall => Items > 0 ? Recall / Items : 0;

    /// <summary>The harmonic mean of mean precision and mean recall; 0 when there is nothing.</summary>
    public double F1 => MeanPrecision + MeanRecall > 0 ? 2 * MeanPrecision * MeanRecall / (MeanPrecision + MeanRecall) : 0;

    public static BCubed operator +(BCubed a, BCubed b) => new(a.Items + b.Items, a.Precision + b.Precision, a.Recall + b.Recall);

    /// <param name="items">For each item the thing that it truly names, and the one that it was taken for; null when it was not found.</param>
    public static BCubed Of(IReadOnlyCollection<(string Gold, string? System)> items)
    {
        Dictionary<string, int> gold = Count(items.Select(item => item.Gold));
        Dictionary<string, int> system = Count(items.Select(item => item.System).OfType<string>());
        Dictionary<(string, string), int> both = [];
        foreach ((string truth, string? found) in items)
        {
            if (found is not null)
            {
                both[(truth, found)] = both.GetValueOrDefault((truth, found)) + 1;
            }
        }

        double precision = 0;
        double recall = 0;
        foreach ((string truth, string? found) in items)
        {
            int shared = found is null ? 1 : both[(truth, found)];
            precision += found is null ? 1 : (double)shared / system[found];
            recall += (double)shared / gold[truth];
        }

        return new BCubed(items.Count, precision, recall);
    }

    private static Dictionary<string, int> Count(IEnumerable<string> keys)
    {
        Dictionary<string, int> counts = new(StringComparer.Ordinal);
        foreach (string key in keys)
        {
            counts[key] = counts.GetValueOrDefault(key) + 1;
        }

        return counts;
    }
}
