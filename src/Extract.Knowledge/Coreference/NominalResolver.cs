using Extract.Knowledge.Entities;
using Extract.Knowledge.Profile;
using Extract.Language;
using Extract.Rules.Matching;

namespace Extract.Knowledge.Coreference;

/// <summary>
/// Resolves definite noun phrases: to the name they stand in apposition with, to the last entity whose name or description has
/// their head noun, and where the profile says that the noun is loose, to the last one of its type.
/// </summary>
internal sealed class NominalResolver(Discourse discourse, KnowledgeProfile profile, KindStore kinds)
{
    private const int Window = 5;
    private const int WideWindow = 1000;

    /// <summary>The entities that the phrase refers to; for crafts and happenings at least the kind itself.</summary>
    public IReadOnlyList<Cluster> Resolve(Mention mention)
    {
        Document document = discourse.Document;
        Token head = document.Tokens[mention.Head];
        EntityNature nature = profile.NatureOf(mention.Type);
        NominalEntry? entry = profile.FindNominal(head.Lemma) ?? profile.FindNominal(head.Lower);
        if (entry is not null && entry.Nature != nature)
        {
            entry = null;
        }

        List<Cluster> apposed = Apposed(mention);
        if (apposed.Count > 0)
        {
            return apposed;
        }

        int size = entry?.Size > 0 ? entry.Size : CountIn(mention);
        if (nature == EntityNature.Personal && (size > 1 || entry is { Plural: true } || (head.Features & Features.Plural) != 0))
        {
            List<Cluster> members = new IncludedMembers(discourse, profile).Find(mention);
            return members.Count > 0 ? members : new PluralResolver(discourse).Resolve(mention, size);
        }

        Cluster? found = nature switch
        {
            EntityNature.Personal => Person(mention, head, entry),
            EntityNature.Location => Location(mention, head, entry),
            EntityNature.Craft or EntityNature.Happening when entry is { Loose: true } =>
                ByWord(mention, head, WideWindow) ?? Last(mention, Window),
            _ => ByWord(mention, head, WideWindow),
        };
        if (found is null && nature is EntityNature.Craft or EntityNature.Happening)
        {
            found = kinds.Get(mention);
            discourse.Add(found, mention);
            return [found];
        }

        return found is null ? [] : [found];
    }

    /// <summary>
    /// The named craft that a kind stands beside ("trireme Olympias", "the Belem, a barque") or, after an article, refers to;
    /// null when the kind stands for itself.
    /// </summary>
    public Cluster? NamedCraft(Mention mention)
    {
        Document document = discourse.Document;
        bool listed = mention.Span.End < document.Tokens.Length && document.Tokens[mention.Span.End].Upos == Upos.Cconj;
        foreach (Occurrence occurrence in discourse.Occurrences)
        {
            bool beside = occurrence.Span.First == mention.Span.End
                || (!listed && Syntax.FollowsInApposition(document, occurrence.Span, mention.Head));
            if (beside && occurrence.Cluster.Type == mention.Type && !occurrence.Cluster.IsKind)
            {
                return occurrence.Cluster;
            }
        }

        List<Cluster> apposed = Apposed(mention);
        if (apposed.Count > 0 || !IsDefinite(mention))
        {
            return apposed.Count > 0 ? apposed[0] : null;
        }

        Token head = document.Tokens[mention.Head];
        NominalEntry? entry = profile.FindNominal(head.Lemma);
        bool loose = entry is { Loose: true, Nature: EntityNature.Craft } && mention.Span.Length == 1;
        Cluster? last = ByWord(mention, head, WideWindow) ?? (loose ? Last(mention, Window) : null);
        return last is { IsKind: false } ? last : null;
    }

    private bool IsDefinite(Mention mention)
    {
        TokenSpan sentence = discourse.Document.Sentences[discourse.Document.SentenceOf(mention.Head)].Span;
        for (int t = mention.Span.First - 1; t >= Math.Max(sentence.First, mention.Span.First - 3); t--)
        {
            Token token = discourse.Document.Tokens[t];
            if (token.Upos == Upos.Det || token.Lower == "the")
            {
                return token.Lower is "the" or "this" or "that";
            }

            if (token.Upos is not (Upos.Adj or Upos.Noun or Upos.Propn or Upos.Num))
            {
                return false;
            }
        }

        return false;
    }

    /// <summary>Names in apposition to the phrase, on either side, with all coordinated with them.</summary>
    private List<Cluster> Apposed(Mention mention)
    {
        Document document = discourse.Document;
        IReadOnlyList<Occurrence> all = discourse.Occurrences;
        for (int i = 0; i < all.Count; i++)
        {
            Occurrence candidate = all[i];
            if (candidate.Cluster.Type != mention.Type || candidate.Cluster.IsKind)
            {
                continue;
            }

            Token other = document.Tokens[candidate.Head];
            Token own = document.Tokens[mention.Head];
            bool after = other.Relation is "appos" or "flat" && mention.Span.Contains(other.Head);
            bool before = own.Relation == "appos" && candidate.Span.Contains(own.Head);
            after |= candidate.Span.First == mention.Span.End + 1
                && Syntax.FollowsInApposition(document, mention.Span, candidate.Span.First);
            if (after || before)
            {
                bool plural = (own.Features & Features.Plural) != 0;
                return plural ? Groups.Around(document, all, i).ConvertAll(o => o.Cluster) : [candidate.Cluster];
            }
        }

        return [];
    }

    private int CountIn(Mention mention)
    {
        foreach (Language.Values.Value value in discourse.Document.Values)
        {
            if (value is Language.Values.Quantity { IsOrdinal: false, Unit: null } quantity && value.Span.Overlaps(mention.Span))
            {
                return (int)quantity.Amount;
            }
        }

        return 0;
    }

    private Cluster? Person(Mention mention, Token head, NominalEntry? entry)
    {
        if (ByWord(mention, head, WideWindow) is { } described)
        {
            return described;
        }

        Gender gender = entry?.Gender ?? Gender.Unknown;
        foreach (Occurrence candidate in discourse.Before(mention.Span.First, Window))
        {
            Cluster cluster = candidate.Cluster;
            bool opposed = gender != Gender.Unknown && cluster.Gender != Gender.Unknown && cluster.Gender != gender;

            // "the guard" is hardly the man who is known as a president.
            bool stranger = entry is not { Loose: true } && cluster.Descriptions.Count > 0;
            if (cluster.Type == mention.Type && !cluster.IsKind && !opposed)
            {
                return stranger ? null : cluster;
            }
        }

        return null;
    }

    private Cluster? Location(Mention mention, Token head, NominalEntry? entry)
    {
        if (entry?.Sort is null)
        {
            return ByWord(mention, head, WideWindow);
        }

        bool country = entry.Sort == "country";
        foreach (Occurrence candidate in discourse.Nearest(mention.Span.First, Window))
        {
            Cluster cluster = candidate.Cluster;
            if (cluster.Type == mention.Type && profile.IsCountry(cluster.Name) == country && (country || !IsFacility(cluster)))
            {
                return cluster;
            }
        }

        return null;
    }

    /// <summary>Whether a name ends in a common noun that is no settlement ("Palace Square").</summary>
    private bool IsFacility(Cluster cluster)
    {
        string[] words = cluster.Name.Split(' ');
        return words.Length > 1 && profile.IsFacilityWord(words[^1].ToLowerInvariant());
    }

    private Cluster? ByWord(Mention mention, Token head, int window)
    {
        foreach (Occurrence candidate in discourse.Nearest(mention.Span.First, window))
        {
            if (candidate.Cluster.Type == mention.Type && (candidate.Cluster.HasWord(head.Lemma) || candidate.Cluster.HasWord(head.Lower)))
            {
                return candidate.Cluster;
            }
        }

        return null;
    }

    private Cluster? Last(Mention mention, int window)
    {
        foreach (Occurrence candidate in discourse.Nearest(mention.Span.First, window))
        {
            if (candidate.Cluster.Type == mention.Type && !candidate.Cluster.IsKind)
            {
                return candidate.Cluster;
            }
        }

        return null;
    }
}
