using Extract.Evaluation.Judging;
using Extract.Rules.Schema;

namespace Extract.Evaluation.Errors;

/// <summary>Classes the differences among the facts of one type in one article. Not thread-safe.</summary>
/// <param name="pairs">The facts that stand for each other.</param>
internal sealed class TypeErrors(FactType? type, LossFinder losses, IReadOnlyList<FactPair> pairs)
{
    private readonly SlotErrors _slots = new(losses);

    /// <summary>The differences in their order, with errors and counterparts.</summary>
    public Difference[] Classify(Difference[] differences)
    {
        Difference[] classed = [.. differences.Select(Alone)];
        foreach ((int missing, int spurious) in Counterparts(classed))
        {
            (JudgedFact gold, JudgedFact system) = (classed[missing].Gold!, classed[spurious].System!);
            IReadOnlyList<FactError> errors = _slots.Of(gold, system, Agree(gold, system));
            classed[missing] = classed[missing] with { Errors = errors, Counterpart = system };
            classed[spurious] = classed[spurious] with { Errors = errors, Counterpart = gold };
        }

        return classed;
    }

    /// <summary>The difference judged by itself and the pairs.</summary>
    private Difference Alone(Difference difference) => difference with
    {
        Errors = difference switch
        {
            { Kind: DifferenceKind.Partial } => _slots.Of(difference.Gold!, difference.System!, difference.Agreement!),
            { Gold: { } gold } => [IsMerged(gold) ? new FactError(ErrorClass.MergedEvent) : new FactError(ErrorClass.MissingFact, Stage: losses.OfFact(gold))],
            _ => [new FactError(Repeated(difference.System!))],
        },
    };

    /// <summary>Whether a found fact that stands for another gold fact has slots of this one that are not the other's.</summary>
    private bool IsMerged(JudgedFact gold) => pairs.Any(pair =>
    {
        Agreement own = Agree(gold, pair.System);
        return own.Count > 0 && own.System.Where((agrees, i) => agrees && !pair.Agreement.System[i]).Any();
    });

    private ErrorClass Repeated(JudgedFact system)
    {
        ErrorClass found = ErrorClass.SpuriousFact;
        foreach (FactPair pair in pairs)
        {
            Agreement own = Agree(pair.Gold, system);
            if (own.Count > 0 && own.Gold.Where((agrees, i) => agrees && !pair.Agreement.Gold[i]).Any())
            {
                return ErrorClass.SplitEvent;
            }

            Agreement again = Agree(pair.System, system);
            bool isAgain = (own.Count > 0 && own.Count == system.Slots.Count) || (again.Count > 0 && again.Count == system.Slots.Count);
            found = isAgain ? ErrorClass.Duplicate : found;
        }

        return found;
    }

    /// <summary>Pairs what is missing with what is spurious where both are told in the same place or share a filler; the likeliest first, each once.</summary>
    private static IEnumerable<(int Missing, int Spurious)> Counterparts(Difference[] differences)
    {
        List<(double Likeness, string Key, int Missing, int Spurious)> candidates = [];
        for (int m = 0; m < differences.Length; m++)
        {
            for (int s = 0; s < differences.Length; s++)
            {
                if (IsOf(differences[m], ErrorClass.MissingFact) && IsOf(differences[s], ErrorClass.SpuriousFact)
                    && Likeness(differences[m].Gold!, differences[s].System!) is > 0 and { } likeness)
                {
                    candidates.Add((likeness, FactOrder.KeyOf(differences[m].Gold!) + FactOrder.KeyOf(differences[s].System!), m, s));
                }
            }
        }

        HashSet<int> taken = [];
        foreach ((_, _, int missing, int spurious) in candidates.OrderByDescending(c => c.Likeness).ThenBy(c => c.Key, StringComparer.Ordinal))
        {
            if (!taken.Contains(missing) && !taken.Contains(spurious))
            {
                taken.Add(missing);
                taken.Add(spurious);
                yield return (missing, spurious);
            }
        }
    }

    private static bool IsOf(Difference difference, ErrorClass error) => difference.Errors is [var only] && only.Class == error;

    /// <summary>0 when nothing ties them: fillers that agree in whatever role, fillers that overlap, and the evidence that both have.</summary>
    private static double Likeness(JudgedFact gold, JudgedFact system)
    {
        double share = LossFinder.ShareOf(gold, system);
        double fillers = gold.Slots.Sum(slot => system.Slots.Select(other =>
            slot.Value.Agrees(other.Value) ? 1 : slot.Role == other.Role && slot.Value.Overlaps(other.Value) ? .75 : 0).DefaultIfEmpty().Max());
        bool isKey = gold.Slots.Any(slot => system.Slots.Any(other => slot.Value.Overlaps(other.Value) && !slot.Value.IsDate));
        return share >= .5 || isKey ? share + fillers : 0;
    }

    private Agreement Agree(JudgedFact one, JudgedFact other) => Agreement.Of(one, other, role => type?.Find(role)?.IsKey == true);
}
