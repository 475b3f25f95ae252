using Extract.Knowledge.Entities;
using Extract.Knowledge.Profile;
using Extract.Language;
using Extract.Rules.Matching;

namespace Extract.Knowledge.Coreference;

/// <summary>Resolves pronouns: by gender and number, the nearest sentence and its subject first; relatives by the tree.</summary>
internal sealed class PronounResolver(Discourse discourse, KnowledgeProfile profile)
{
    private const int Window = 5;

    /// <summary>The entities that a pronoun refers to; empty when none fits.</summary>
    public IReadOnlyList<Cluster> Resolve(Mention mention)
    {
        PronounEntry entry = profile.FindPronoun(discourse.Document.Tokens[mention.Head].Lower) ?? new PronounEntry();
        if (entry.Relative)
        {
            return Relative(mention);
        }

        if (entry.Plural)
        {
            return new PluralResolver(discourse).Resolve(mention, size: 0);
        }

        return profile.NatureOf(mention.Type) == EntityNature.Location ? Location(mention) : Singular(mention, entry.Gender);
    }

    private IReadOnlyList<Cluster> Singular(Mention mention, Gender gender)
    {
        int clause = Syntax.Clause(discourse.Document, mention.Head);
        bool isObject = !Syntax.IsSubject(discourse.Document, mention.Head)
            && !discourse.Document.Tokens[mention.Head].Relation.StartsWith("nmod", StringComparison.Ordinal);
        Occurrence? unsure = null;
        foreach (Occurrence candidate in discourse.Before(mention.Span.First, Window))
        {
            if (candidate.Cluster.Type != mention.Type || (candidate.Cluster.IsKind && gender != Gender.Unknown))
            {
                continue;
            }

            bool opposed = gender != Gender.Unknown && candidate.Cluster.Gender != Gender.Unknown && candidate.Cluster.Gender != gender;
            bool bound = isObject && candidate.IsSubject && clause >= 0 && Syntax.Clause(discourse.Document, candidate.Head) == clause;
            if (opposed || bound)
            {
                continue;
            }

            // A candidate of known gender wins over one of unknown gender in the same sentence.
            if (unsure is { } held && held.Sentence != candidate.Sentence)
            {
                return [held.Cluster];
            }

            if (gender == Gender.Unknown || candidate.Cluster.Gender == gender)
            {
                return [candidate.Cluster];
            }

            unsure ??= candidate;
        }

        return unsure is { } only ? [only.Cluster] : [];
    }

    private IReadOnlyList<Cluster> Location(Mention mention)
    {
        foreach (Occurrence candidate in discourse.Nearest(mention.Span.First, Window))
        {
            if (candidate.Cluster.Type == mention.Type)
            {
                return [candidate.Cluster];
            }
        }

        return [];
    }

    private IReadOnlyList<Cluster> Relative(Mention mention)
    {
        IReadOnlyList<Occurrence> all = discourse.Occurrences;
        int antecedent = Syntax.Antecedent(discourse.Document, mention.Head);
        int found = -1;
        for (int i = 0; i < all.Count; i++)
        {
            Occurrence candidate = all[i];
            if (candidate.Cluster.Type != mention.Type || candidate.Span.First >= mention.Span.First
                || candidate.Sentence != discourse.Document.SentenceOf(mention.Head))
            {
                continue;
            }

            if (Syntax.IsNamedBy(discourse.Document, antecedent, candidate))
            {
                found = i;
                break;
            }

            // Without help from the tree the last one before the pronoun, unless the tree says that it is somebody before the name.
            if (antecedent < 0 || candidate.Span.End > antecedent)
            {
                found = i;
            }
        }

        if (found < 0)
        {
            return [];
        }

        return Syntax.HasPluralVerb(discourse.Document, mention.Head)
            ? [.. Groups.Around(discourse.Document, all, found).ConvertAll(o => o.Cluster)]
            : [all[found].Cluster];
    }
}
