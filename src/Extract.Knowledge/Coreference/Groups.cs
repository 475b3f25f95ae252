using Extract.Knowledge.Entities;
using Extract.Language;

namespace Extract.Knowledge.Coreference;

/// <summary>People named together ("Oleg Kotov and Sergei Ryazansky").</summary>
internal static class Groups
{
    /// <summary>The group around an occurrence: itself and all coordinated with it, in text order.</summary>
    /// <param name="occurrences">Occurrences in text order.</param>
    public static List<Occurrence> Around(Document document, IReadOnlyList<Occurrence> occurrences, int index)
    {
        int first = index;
        while (first > 0 && AreCoordinated(document, occurrences[first - 1], occurrences[first]))
        {
            first--;
        }

        int last = index;
        while (last + 1 < occurrences.Count && AreCoordinated(document, occurrences[last], occurrences[last + 1]))
        {
            last++;
        }

        List<Occurrence> group = [];
        for (int i = first; i <= last; i++)
        {
            if (!group.Exists(o => o.Cluster == occurrences[i].Cluster))
            {
                group.Add(occurrences[i]);
            }
        }

        return group;
    }

    /// <summary>Whether two neighbours are joined by a conjunction in the tree, or by nothing but commas and "and" in the text.</summary>
    private static bool AreCoordinated(Document document, Occurrence left, Occurrence right)
    {
        if (left.Sentence != right.Sentence || left.Cluster == right.Cluster || left.Cluster.Type != right.Cluster.Type)
        {
            return false;
        }

        Token head = document.Tokens[right.Head];
        if (head.Relation == "conj" && left.Span.Contains(head.Head))
        {
            return true;
        }

        bool siblings = head.Relation == "conj" && document.Tokens[left.Head] is { Relation: "conj" } other && other.Head == head.Head;
        return siblings || OnlyConnectorsBetween(document, left.Span.End, right.Span.First);
    }

    private static bool OnlyConnectorsBetween(Document document, int first, int end)
    {
        bool any = false;
        for (int t = first; t < end; t++)
        {
            Token token = document.Tokens[t];
            if (token.Upos != Upos.Cconj && token.Lower is not ("," or "&" or "and"))
            {
                return false;
            }

            any = true;
        }

        return any;
    }
}
