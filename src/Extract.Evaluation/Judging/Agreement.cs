namespace Extract.Evaluation.Judging;

/// <summary>Which slots of two facts agree, each used once, so that as many agree as can.</summary>
/// <param name="Gold">For each gold slot whether one of the knowledge base's agrees.</param>
/// <param name="System">For each slot of the knowledge base whether it serves a gold slot.</param>
/// <param name="Count">The number of agreeing slots; 0 when none of them is in a key role.</param>
public sealed record Agreement(IReadOnlyList<bool> Gold, IReadOnlyList<bool> System, int Count)
{
    /// <summary>Whether every slot of both agrees.</summary>
    public bool IsExact => Count == Gold.Count && Count == System.Count;

    /// <param name="isKey">Whether a role is part of what makes two facts the same.</param>
    internal static Agreement Of(JudgedFact gold, JudgedFact system, Func<string, bool> isKey, Strictness strictness = Strictness.Strict)
    {
        int[] partner = new int[system.Slots.Count];
        Array.Fill(partner, -1);
        bool[] goldAgrees = new bool[gold.Slots.Count];
        int count = 0;
        bool key = false;
        for (int g = 0; g < goldAgrees.Length; g++)
        {
            if (Place(gold, system, strictness, g, partner, new bool[partner.Length]))
            {
                goldAgrees[g] = true;
                count++;
                key |= isKey(gold.Slots[g].Role);
            }
        }

        return new Agreement(goldAgrees, Array.ConvertAll(partner, g => g >= 0), key ? count : 0);
    }

    /// <summary>
    /// Finds a slot for a gold slot, and others for those that must give way (augmenting paths, Kuhn 1955): a list whose names are shared
    /// counts the same in any order.
    /// </summary>
    private static bool Place(JudgedFact gold, JudgedFact system, Strictness strictness, int g, int[] partner, bool[] tried)
    {
        Slot slot = gold.Slots[g];
        for (int s = 0; s < partner.Length; s++)
        {
            if (tried[s] || slot.Role != system.Slots[s].Role || !slot.Agrees(system.Slots[s], strictness))
            {
                continue;
            }

            tried[s] = true;
            if (partner[s] < 0 || Place(gold, system, strictness, partner[s], partner, tried))
            {
                partner[s] = g;
                return true;
            }
        }

        return false;
    }
}
