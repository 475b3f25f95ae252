using Extract.Knowledge.Entities;
using Extract.Knowledge.Profile;
using Extract.Language;
using Extract.Rules.Matching;

namespace Extract.Knowledge.Coreference;

/// <summary>Things that are only ever spoken of by a common noun ("the trireme" where no ship is named): each is an entity of its own.</summary>
internal sealed class KindStore
{
    private readonly Document _document;
    private readonly KnowledgeProfile _profile;
    private readonly Dictionary<string, Cluster> _byId = new(StringComparer.Ordinal);
    private readonly List<Cluster> _own = [];

    public KindStore(Document document, KnowledgeProfile profile, IEnumerable<Cluster> named)
    {
        _document = document;
        _profile = profile;
        foreach (Cluster cluster in named)
        {
            _byId[cluster.Id] = cluster;
        }
    }

    /// <summary>The entities that this store made.</summary>
    public IReadOnlyList<Cluster> Own => _own;

    /// <summary>The kind that a definite noun phrase names when it refers to nothing else.</summary>
    public Cluster Get(Mention mention)
    {
        string text = mention.Normal
            ?? Surface.Clean(_document.TextOf(mention.Span), _profile.NatureOf(mention.Type), _profile, out _).ToLowerInvariant();
        string id = $"{mention.Type}/{NameFold.Slug(text)}";
        if (!_byId.TryGetValue(id, out Cluster? cluster))
        {
            cluster = new Cluster(mention.Type, _profile.NatureOf(mention.Type)) { IsKind = true, Name = text, Id = id };
            cluster.Forms.Add(new NameForm(text, mention.Type, mention.Span.First) { IsKind = true });
            _byId.Add(id, cluster);
            _own.Add(cluster);
        }

        if (!cluster.Mentions.Contains(mention))
        {
            cluster.Mentions.Add(mention);
        }

        return cluster;
    }
}
