namespace Extract.Evaluation.Judging;

/// <summary>Which slots of two facts agree, each used once.</summary>
/// <param name="Gold">For each gold slot whether one of the knowledge base's agrees.</param>
/// <param name="System">For each slot of the knowledge base whether it serves a gold slot.</param>
/// <param name="Count">The number of agreeing slots; 0 when none of them is in a key role.</param>
public sealed record Agreement(IReadOnlyList<bool> Gold, IReadOnlyList<bool> System, int Count)
{
    /// <summary>Whether every slot of both agrees.</summary>
    public bool IsExact => Count == Gold.Count && Count == System.Count;

    /// <param name="isKey">Whether a role is part of what makes two facts the same.</param>
    internal static Agreement Of(JudgedFact gold, JudgedFact system, Func<string, bool> isKey)
    {
        bool[] goldAgrees = new bool[gold.Slots.Count];
        bool[] used = new bool[system.Slots.Count];
        int count = 0;
        bool key = false;
        for (int g = 0; g < goldAgrees.Length; g++)
        {
            Slot slot = gold.Slots[g];
            for (int s = 0; s < used.Length && !goldAgrees[g]; s++)
            {
                if (!used[s] && slot.Role == system.Slots[s].Role && slot.Value.Agrees(system.Slots[s].Value))
                {
                    used[s] = goldAgrees[g] = true;
                    count++;
                    key |= isKey(slot.Role);
                }
            }
        }

        return new Agreement(goldAgrees, used, key ? count : 0);
    }
}
