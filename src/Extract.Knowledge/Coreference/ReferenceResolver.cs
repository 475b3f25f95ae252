using Extract.Knowledge.Entities;
using Extract.Knowledge.Profile;
using Extract.Language;
using Extract.Rules.Matching;
using Extract.Rules.Schema;

namespace Extract.Knowledge.Coreference;

/// <summary>
/// Who or what every mention of one article refers to. Names and kinds are clustered first; pronouns and definite noun phrases
/// are then resolved in text order, each against all that stands before it. What cannot be resolved refers to nobody.
/// </summary>
internal sealed class ReferenceResolver
{
    private readonly Dictionary<Mention, Cluster> _named;
    private readonly Dictionary<Mention, IReadOnlyList<Cluster>> _resolved = [];
    private readonly Discourse _discourse;
    private readonly PronounResolver _pronouns;
    private readonly NominalResolver _nominals;
    private readonly KindStore _kinds;

    private readonly KnowledgeProfile _profile;

    /// <param name="schema">Mentions of types that it does not know are no entities and refer to none.</param>
    /// <param name="published">The year that the article appeared; null when unknown.</param>
    public ReferenceResolver(Reading reading, KnowledgeProfile profile, FactSchema schema, int? published)
    {
        _profile = profile;
        HashSet<Mention> all = [.. reading.Mentions];
        foreach (Match match in reading.Matches)
        {
            foreach (Argument argument in match.Arguments)
            {
                if (argument.Mention is not null)
                {
                    all.Add(argument.Mention);
                }
            }
        }

        List<Mention> mentions = [.. all.Where(m => schema.EntityTypes.Contains(m.Type))];
        mentions.Sort(Compare);
        _named = new EntityClusterer(reading.Document, profile).Cluster(mentions);
        _discourse = new Discourse(reading.Document);
        _kinds = new KindStore(reading.Document, profile, _named.Values);
        _pronouns = new PronounResolver(_discourse, profile);
        _nominals = new NominalResolver(_discourse, profile, _kinds);
        foreach (Mention mention in mentions)
        {
            if (_named.TryGetValue(mention, out Cluster? cluster) && CanBeReferredTo(mention) && !IsCraftKind(mention))
            {
                _discourse.Add(cluster, mention);
            }
        }

        Undertakings = new Undertakings(reading, schema.Undertaking, _named, profile, published);
        Descriptions.Note(reading, _named, profile);
        foreach (Mention mention in mentions)
        {
            Resolve(mention);
        }
    }

    /// <summary>Every entity, in order of its id.</summary>
    public IReadOnlyList<Cluster> Clusters
    {
        get
        {
            List<Cluster> clusters = [.. Undertakings.All];
            foreach (Cluster cluster in (IEnumerable<Cluster>)[.. _named.Values.Distinct(), .. _kinds.Own])
            {
                if (Undertakings.Resolve(cluster) == cluster && cluster.Mentions.Count > 0 && !clusters.Contains(cluster))
                {
                    clusters.Add(cluster);
                }
            }

            clusters.Sort((a, b) => string.CompareOrdinal(a.Id, b.Id));
            return clusters;
        }
    }

    public Undertakings Undertakings { get; }

    /// <summary>Noun phrases that refer to one entity, in no order.</summary>
    public IEnumerable<(Mention Mention, Cluster Cluster)> Nominals => _resolved
        .Where(pair => pair.Key.Form == MentionForm.Nominal && pair.Value.Count == 1)
        .Select(pair => (pair.Key, pair.Value[0]));

    /// <summary>The entities that a mention refers to: one, several for a plural, none when unresolved.</summary>
    public IReadOnlyList<Cluster> Find(Mention mention) => _resolved.GetValueOrDefault(mention) ?? [];

    private static int Compare(Mention a, Mention b)
    {
        int order = a.Span.First.CompareTo(b.Span.First);
        order = order != 0 ? order : b.Span.End.CompareTo(a.Span.End);
        return order != 0 ? order : string.CompareOrdinal(a.Type, b.Type);
    }

    /// <summary>An adjective that tells a location ("Russian") is nothing that "there" or "the city" refers to.</summary>
    private bool CanBeReferredTo(Mention mention) =>
        _profile.NatureOf(mention.Type) != EntityNature.Location || mention.Label == mention.Type;

    private bool IsCraftKind(Mention mention) =>
        mention.Form == MentionForm.Kind && _profile.NatureOf(mention.Type) == EntityNature.Craft;

    /// <summary>A kind of craft is the named one that it stands beside or refers to, else itself.</summary>
    private Cluster ResolveCraftKind(Mention mention)
    {
        Cluster kind = _named[mention];
        Cluster found = _nominals.NamedCraft(mention) ?? kind;
        if (found != kind)
        {
            found.AddAlias(kind.Name);
            found.Descriptions.Add(kind.Name[(kind.Name.LastIndexOf(' ') + 1)..]);
            found.Mentions.Add(mention);
            kind.Mentions.Remove(mention);
            _named[mention] = found;
        }

        _discourse.Add(found, mention);
        return found;
    }

    private void Resolve(Mention mention)
    {
        if (IsCraftKind(mention) && _named.ContainsKey(mention))
        {
            _resolved[mention] = [ResolveCraftKind(mention)];
            return;
        }

        bool isWhole = _profile.NatureOf(mention.Type) == EntityNature.Undertaking;
        IReadOnlyList<Cluster> found = mention.Form switch
        {
            MentionForm.Named or MentionForm.Kind =>
                _named.TryGetValue(mention, out Cluster? cluster) ? [Undertakings.Resolve(cluster)] : [],
            MentionForm.Pronoun or MentionForm.Nominal when isWhole => Undertakings.Main is { } main ? [main] : [],
            MentionForm.Pronoun => _pronouns.Resolve(mention),
            MentionForm.Nominal => _nominals.Resolve(mention),
            _ => [],
        };
        _resolved[mention] = found;
        if (mention.Form is MentionForm.Pronoun or MentionForm.Nominal && found.Count == 1 && !isWhole)
        {
            _discourse.Add(found[0], mention);
        }
    }
}
