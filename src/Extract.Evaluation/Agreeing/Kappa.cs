namespace Extract.Evaluation.Agreeing;

/// <summary>
/// Agreement of two annotators on categories, beyond what chance would give (J. Cohen, A Coefficient of Agreement for Nominal Scales, 1960).
/// </summary>
/// <param name="Items">How many things both have judged.</param>
/// <param name="Agreed">How many of them both have judged alike.</param>
/// <param name="Chance">The share of agreement that their habits alone would give, 0 to 1.</param>
public readonly record struct Kappa(int Items, int Agreed, double Chance)
{
    /// <summary>The share on which they agree; 0 when there is nothing.</summary>
    public double Observed => Items > 0 ? (double)Agreed / Items : 0;

    /// <summary>1 for full agreement, 0 for chance; null when both always say the same one thing, so that chance alone would do it.</summary>
    public double? Value => Items > 0 && Chance < 1 ? (Observed - Chance) / (1 - Chance) : null;

    public static Kappa Of<T>(IReadOnlyCollection<(T A, T B)> judgements)
        where T : notnull
    {
        Dictionary<T, (int A, int B)> counts = [];
        int agreed = 0;
        foreach ((T a, T b) in judgements)
        {
            counts[a] = (counts.GetValueOrDefault(a).A + 1, counts.GetValueOrDefault(a).B);
            counts[b] = (counts.GetValueOrDefault(b).A, counts.GetValueOrDefault(b).B + 1);
            agreed += EqualityComparer<T>.Default.Equals(a, b) ? 1 : 0;
        }

        double square = (double)judgements.Count * judgements.Count;
        return new Kappa(judgements.Count, agreed, judgements.Count == 0 ? 0 : counts.Values.Sum(count => (double)count.A * count.B) / square);
    }
}
