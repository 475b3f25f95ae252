namespace Extract.Evaluation.Judging;

/// <summary>Orders facts by what they say, so that a pairing that could fall in several ways falls the same way in any order of files. Thread-safe.</summary>
internal static class FactOrder
{
    /// <summary>What a fact says, in one line, whatever the order of its slots.</summary>
    public static string KeyOf(JudgedFact fact)
    {
        IEnumerable<string> slots = fact.Slots.Select(slot => $"{slot.Role}={slot.Display}").Order(StringComparer.Ordinal);
        return string.Join('\u0001', [fact.Type, .. slots, fact.Status.ToString(), fact.Optional ? "?" : "", fact.Evidence]);
    }

    /// <summary>Their indices: what counts before what is optional, what says little before what says more.</summary>
    public static int[] Of(IReadOnlyList<JudgedFact> facts) =>
    [
        .. Enumerable.Range(0, facts.Count).OrderBy(i => facts[i].Optional).ThenBy(i => facts[i].Slots.Count)
            .ThenBy(i => KeyOf(facts[i]), StringComparer.Ordinal).ThenBy(i => facts[i].Id, StringComparer.Ordinal),
    ];
}
