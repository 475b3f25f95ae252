namespace Extract.Evaluation.Judging;

/// <summary>Which slots of two facts agree, each used once.</summary>
/// <param name="Gold">For each gold slot whether one of the knowledge base's agrees.</param>
/// <param name="System">For each slot of the knowledge base whether it serves a gold slot.</param>
/// <param name="Count">The number of agreeing slots; 0 when none of them is in a key role.</param>
public sealed record Agreement(IReadOnlyList<bool> Gold, IReadOnlyList<bool> System, int Count)
{
    /// <summary>Whether every slot of both agrees.</summary>
    public bool IsExact => Count == Gold.Count && Count == System.Count;

    /// <summary>
    /// Gives each gold slot the first slot that is left and agrees. Where a list has fillers that share a name, what is first matters: it is what comes
    /// first in ordinal order, whatever the order of the files.
    /// </summary>
    /// <param name="isKey">Whether a role is part of what makes two facts the same.</param>
    internal static Agreement Of(JudgedFact gold, JudgedFact system, Func<string, bool> isKey, Strictness strictness = Strictness.Strict)
    {
        bool[] goldAgrees = new bool[gold.Slots.Count];
        bool[] used = new bool[system.Slots.Count];
        int[] candidates = Order(system.Slots);
        int count = 0;
        bool key = false;
        foreach (int g in Order(gold.Slots))
        {
            Slot slot = gold.Slots[g];
            int found = Array.FindIndex(candidates, s => !used[s] && slot.Role == system.Slots[s].Role && slot.Agrees(system.Slots[s], strictness));
            if (found >= 0)
            {
                used[candidates[found]] = goldAgrees[g] = true;
                count++;
                key |= isKey(slot.Role);
            }
        }

        return new Agreement(goldAgrees, used, key ? count : 0);
    }

    private static int[] Order(IReadOnlyList<Slot> slots)
    {
        int[] order = [.. Enumerable.Range(0, slots.Count)];
        Array.Sort(order, (a, b) => string.CompareOrdinal(slots[a].Display, slots[b].Display) is not 0 and { } byName ? byName : a.CompareTo(b));
        return order;
    }
}
