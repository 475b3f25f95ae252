using Extract.Evaluation.Judging;

namespace Extract.Evaluation.Errors;

/// <summary>Classes what differs between a gold fact and the fact that was found for it. Not thread-safe.</summary>
internal sealed class SlotErrors(LossFinder losses)
{
    /// <summary>Errors in the order of the gold slots, then of the found ones; status first.</summary>
    public List<FactError> Of(JudgedFact gold, JudgedFact system, Agreement agreement)
    {
        List<FactError> errors = [];
        if (gold.Status != system.Status)
        {
            errors.Add(new FactError(ErrorClass.WrongStatus));
        }

        List<Slot> missing = [.. gold.Slots.Where((_, i) => !agreement.Gold[i])];
        List<Slot> extra = [.. system.Slots.Where((_, i) => !agreement.System[i])];
        Slot[] order = [.. missing, .. extra];
        List<FactError> ofSlots = [];

        // The more two slots have in common, the sooner they are taken for one and the same.
        Take((g, s) => g.Role != s.Role && g.Value.Agrees(s.Value), (g, s) => new FactError(ErrorClass.WrongRole, g, s, LossStage.ArgumentNotAttached));
        Take((g, s) => g.Role == s.Role && IsTime(g) && IsTime(s), (g, s) => new FactError(ErrorClass.WrongDateValue, g, s, LossStage.DateNotResolved));
        Take((g, s) => g.Role == s.Role && g.Value.Overlaps(s.Value), (g, s) => new FactError(ErrorClass.WrongBoundary, g, s, LossStage.NameNotTagged));
        Take(
            (g, s) => g.Role == s.Role && losses.IsMisresolved(system, g, s),
            (g, s) => new FactError(ErrorClass.EntityResolution, g, s, LossStage.ReferenceNotResolved));
        Take((g, s) => g.Role == s.Role, (g, s) => new FactError(ErrorClass.WrongFiller, g, s, losses.OfSlot(gold.Type, g)));
        ofSlots.AddRange(missing.Select(slot => new FactError(ErrorClass.MissingSlot, slot, null, losses.OfSlot(gold.Type, slot))));
        ofSlots.AddRange(extra.Select(slot => new FactError(ErrorClass.SpuriousSlot, null, slot)));
        errors.AddRange(ofSlots.OrderBy(error => Array.FindIndex(order, slot => ReferenceEquals(slot, error.Expected ?? error.Found))));
        return errors;

        void Take(Func<Slot, Slot, bool> belong, Func<Slot, Slot, FactError> error)
        {
            foreach (Slot slot in missing.ToArray())
            {
                if (extra.Find(other => belong(slot, other)) is { } found)
                {
                    ofSlots.Add(error(slot, found));
                    missing.Remove(slot);
                    extra.Remove(found);
                }
            }
        }
    }

    private static bool IsTime(Slot slot) => slot.Value.IsDate || slot.Value.IsTime;
}
