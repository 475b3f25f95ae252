namespace Extract.Knowledge.Confidence;

/// <summary>Leaves out facts that are less sure than somebody wants. Thread-safe.</summary>
public static class SureFacts
{
    /// <summary>
    /// The knowledge base without its less sure facts, and without what ties other facts to them or tells that they cannot be. Entities stay.
    /// </summary>
    /// <param name="least">0 to 1.</param>
    public static KnowledgeBase Of(KnowledgeBase knowledge, double least)
    {
        HashSet<string> left = [.. knowledge.Facts.Where(f => f.Confidence < least).Select(f => f.Id)];
        if (left.Count == 0)
        {
            return knowledge;
        }

        return knowledge with
        {
            Facts = [.. knowledge.Facts.Where(f => !left.Contains(f.Id)).Select(f => f with
            {
                Fulfils = Without(f.Fulfils, left),
                CancelledBy = Without(f.CancelledBy, left),
                Conflicts = [.. f.Conflicts.Where(c => !left.Contains(c.With))],
            })],
            Violations = [.. knowledge.Violations.Where(v => !v.Facts.Any(left.Contains))],
        };
    }

    private static string[] Without(IReadOnlyList<string> ids, HashSet<string> left) => [.. ids.Where(id => !left.Contains(id))];
}
