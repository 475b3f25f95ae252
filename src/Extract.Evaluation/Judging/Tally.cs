namespace Extract.Evaluation.Judging;

/// <summary>Counts of slots and facts; sums of tallies are micro-averages.</summary>
/// <param name="Matched">Slots that agree.</param>
/// <param name="GoldSlots">Slots in the gold set.</param>
/// <param name="SystemSlots">Slots in the knowledge base.</param>
/// <param name="Exact">Paired facts whose every slot agrees.</param>
public readonly record struct Tally(int Matched, int GoldSlots, int SystemSlots, int Exact, int GoldFacts, int SystemFacts)
{
    public Measures Slots => Measures.Of(Matched, GoldSlots, SystemSlots);

    public Measures Facts => Measures.Of(Exact, GoldFacts, SystemFacts);

    public static Tally Sum(IEnumerable<Outcome> outcomes)
    {
        Tally sum = default;
        foreach (Outcome outcome in outcomes)
        {
            sum += outcome.Tally;
        }

        return sum;
    }

    public static Tally operator +(Tally a, Tally b) => new(
        a.Matched + b.Matched,
        a.GoldSlots + b.GoldSlots,
        a.SystemSlots + b.SystemSlots,
        a.Exact + b.Exact,
        a.GoldFacts + b.GoldFacts,
        a.SystemFacts + b.SystemFacts);
}

/// <summary>Precision, recall and their harmonic mean, each 0 to 1; 0 when there is nothing to divide by.</summary>
public readonly record struct Measures(double Precision, double Recall, double F1)
{
    public static Measures Of(int matched, int gold, int system)
    {
        double precision = system > 0 ? (double)matched / system : 0;
        double recall = gold > 0 ? (double)matched / gold : 0;
        double sum = precision + recall;
        return new Measures(precision, recall, sum > 0 ? 2 * precision * recall / sum : 0);
    }
}
