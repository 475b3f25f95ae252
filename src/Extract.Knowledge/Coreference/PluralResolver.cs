using Extract.Knowledge.Entities;
using Extract.Language;
using Extract.Rules.Matching;

namespace Extract.Knowledge.Coreference;

/// <summary>Resolves "they", "both", "the pair", "the two cosmonauts" to a group named before, or right after in apposition.</summary>
internal sealed class PluralResolver(Discourse discourse)
{
    private const int Window = 4;

    /// <param name="size">How many are meant; 0 when the words do not say.</param>
    public IReadOnlyList<Cluster> Resolve(Mention mention, int size)
    {
        List<Occurrence> own = [];
        foreach (Occurrence occurrence in discourse.Occurrences)
        {
            if (occurrence.Cluster.Type == mention.Type && !occurrence.Cluster.IsKind)
            {
                own.Add(occurrence);
            }
        }

        Document document = discourse.Document;
        int here = document.SentenceOf(mention.Head);
        for (int s = here; s >= Math.Max(0, here - Window); s--)
        {
            // The last group named in the sentence, else all whom the sentence speaks of.
            List<Cluster> spoken = [];
            for (int i = own.Count - 1; i >= 0; i--)
            {
                if (own[i].Sentence != s || own[i].Span.First >= mention.Span.First)
                {
                    continue;
                }

                List<Occurrence> group = Groups.Around(document, own, i);
                if (Fits(group.Count, size))
                {
                    return group.ConvertAll(o => o.Cluster);
                }

                if (!spoken.Contains(own[i].Cluster))
                {
                    spoken.Insert(0, own[i].Cluster);
                }
            }

            if (Fits(spoken.Count, size))
            {
                return spoken;
            }
        }

        return [];
    }

    private static bool Fits(int count, int size) => size > 0 ? count == size : count > 1;
}
