using Extract.Knowledge.Entities;
using Extract.Knowledge.Profile;
using Extract.Language;
using Extract.Rules.Matching;

namespace Extract.Knowledge.Coreference;

/// <summary>Finds the members that are named after a group: "athletes, including A and B", "celebrities … They include A and B".</summary>
internal sealed class IncludedMembers(Discourse discourse, KnowledgeProfile profile)
{
    private const int Reach = 5;

    /// <summary>The named members of the group that a plural noun phrase speaks of; empty when none are named after it.</summary>
    public List<Cluster> Find(Mention group)
    {
        Document document = discourse.Document;
        int sentence = document.SentenceOf(group.Head);
        int end = document.Sentences[sentence].Span.End;
        for (int t = group.Span.End; t < end; t++)
        {
            if (profile.IsInclusion(document.Tokens[t].Lower) && After(t, group.Type) is { Count: > 0 } members)
            {
                return members;
            }
        }

        // The next sentence may begin "They include".
        bool opensNext = end + 1 < document.Tokens.Length && profile.FindPronoun(document.Tokens[end].Lower) is { Plural: true };
        return opensNext && profile.IsInclusion(document.Tokens[end + 1].Lower) ? After(end + 1, group.Type) : [];
    }

    private List<Cluster> After(int token, string type)
    {
        IReadOnlyList<Occurrence> all = discourse.Occurrences;
        for (int i = 0; i < all.Count; i++)
        {
            bool near = all[i].Span.First > token && all[i].Span.First <= token + Reach;
            if (near && all[i].Cluster.Type == type && all[i].Sentence == discourse.Document.SentenceOf(token))
            {
                return Groups.Around(discourse.Document, all, i).ConvertAll(o => o.Cluster);
            }
        }

        return [];
    }
}
