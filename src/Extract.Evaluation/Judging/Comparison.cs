namespace Extract.Evaluation.Judging;

/// <summary>A knowledge base against the gold set.</summary>
/// <param name="Articles">The number of gold articles.</param>
/// <param name="ByType">Tallies by fact type, ordinal by name.</param>
/// <param name="Pairs">Facts that stand for each other, in the order of articles, types and gold facts.</param>
/// <param name="Differences">By article, type, and then gold before spurious facts, each in file order.</param>
/// <param name="Unjudged">Ids of articles in the knowledge base that have no gold, in its order; they do not count.</param>
public sealed record Comparison(
    int Articles,
    IReadOnlyList<KeyValuePair<string, Tally>> ByType,
    IReadOnlyList<FactPair> Pairs,
    IReadOnlyList<Difference> Differences,
    IReadOnlyList<string> Unjudged)
{
    /// <summary>What became of every fact, optional ones included: by article, type, and then gold before spurious facts, each in file order.</summary>
    public IReadOnlyList<Outcome> Outcomes { get; init; } = [];

    /// <summary>Paired facts with the same status.</summary>
    public int StatusRight => Pairs.Count(pair => pair.Gold.Status == pair.System.Status);

    public Tally Total
    {
        get
        {
            Tally sum = default;
            foreach (KeyValuePair<string, Tally> type in ByType)
            {
                sum += type.Value;
            }

            return sum;
        }
    }
}
