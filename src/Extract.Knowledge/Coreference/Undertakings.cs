using Extract.Knowledge.Entities;
using Extract.Knowledge.Profile;
using Extract.Rules.Matching;

namespace Extract.Knowledge.Coreference;

/// <summary>The whole that an article is about, found by host and year, and the others that single sentences name.</summary>
internal sealed class Undertakings
{
    private readonly Dictionary<Cluster, Cluster> _standsFor = [];
    private readonly Dictionary<int, string> _bySentence = [];
    private readonly List<Cluster> _all = [];

    /// <param name="type">The schema's type of the whole; null when the domain has none.</param>
    /// <param name="published">The year that the article appeared; null when unknown.</param>
    public Undertakings(Reading reading, string? type, Dictionary<Mention, Cluster> named, KnowledgeProfile profile, int? published)
    {
        if (type is null)
        {
            return;
        }

        HostYear main = new HostYearFinder(reading, named, published, profile).Find(type);
        if (main.Host is null || profile.IsCountry(main.Host))
        {
            UseNames(named, type);
            Main ??= reading.Mentions.Any(m => m.Type == type) ? MakeNameless(type, profile) : null;
        }
        else
        {
            Main = Make(main, type, profile);
            FoldNames(reading, named, type, main, profile);
        }

        if (Main is not null)
        {
            NoteGenericNames(reading, type);
        }
    }

    /// <summary>The article's own; null when it tells of none.</summary>
    public Cluster? Main { get; private set; }

    /// <summary>All that the article names, its own first.</summary>
    public IReadOnlyList<Cluster> All => _all;

    /// <summary>The id of the one that a sentence's facts belong to.</summary>
    public string? Of(int sentence) => _bySentence.GetValueOrDefault(sentence) ?? Main?.Id;

    /// <summary>What a named cluster of the type stands for.</summary>
    public Cluster Resolve(Cluster cluster) => _standsFor.GetValueOrDefault(cluster) ?? cluster;

    private void UseNames(Dictionary<Mention, Cluster> named, string type)
    {
        foreach (Cluster cluster in named.Values)
        {
            if (cluster.Type == type && !cluster.IsKind && !_all.Contains(cluster))
            {
                _all.Add(cluster);
            }
        }

        _all.Sort((a, b) => a.Mentions.Count != b.Mentions.Count
            ? b.Mentions.Count.CompareTo(a.Mentions.Count)
            : a.Mentions[0].Span.First.CompareTo(b.Mentions[0].Span.First));
        Main = _all.Count > 0 ? _all[0] : null;
    }

    private Cluster Make(HostYear hostYear, string type, KnowledgeProfile profile)
    {
        string id = $"{type}/{NameFold.Slug(hostYear.ToString())}";
        Cluster? known = _all.Find(c => c.Id == id);
        if (known is not null)
        {
            return known;
        }

        Cluster cluster = new(type, EntityNature.Undertaking) { Id = id, Name = $"{hostYear} {profile.Undertaking.Name}".Trim() };
        cluster.AddAlias(hostYear.ToString());
        _all.Add(cluster);
        return cluster;
    }

    /// <summary>The one that an article is about without saying which.</summary>
    private Cluster MakeNameless(string type, KnowledgeProfile profile)
    {
        string name = profile.Undertaking.Name ?? type;
        Cluster cluster = new(type, EntityNature.Undertaking) { Id = $"{type}/{NameFold.Slug(name)}", Name = name };
        _all.Add(cluster);
        return cluster;
    }

    /// <summary>Every name of the type is either the main one's or that of another host and year.</summary>
    private void FoldNames(Reading reading, Dictionary<Mention, Cluster> named, string type, HostYear main, KnowledgeProfile profile)
    {
        IReadOnlyList<(string Name, string Key)> locations = HostYearFinder.Locations(named);
        List<Mention> mentions = [.. named.Keys];
        mentions.Sort((a, b) => a.Span.First.CompareTo(b.Span.First));
        foreach (Mention mention in mentions)
        {
            Cluster cluster = named[mention];
            if (cluster.Type != type)
            {
                continue;
            }

            HostYear own = HostYear.Read(cluster.Name, locations);
            bool other = own.Host is not null && !own.Agrees(main) && !profile.IsCountry(own.Host);
            if (other && own.Year is null)
            {
                continue;
            }

            Cluster target = other ? Make(own, type, profile) : Main!;
            _standsFor[cluster] = target;
            target.Mentions.Add(mention);
            target.AddAlias(cluster.Name);
            foreach (string alias in cluster.Aliases)
            {
                target.AddAlias(alias);
            }

            if (other)
            {
                _bySentence[reading.Document.SentenceOf(mention.Head)] = target.Id;
            }
        }
    }

    private void NoteGenericNames(Reading reading, string type)
    {
        foreach (Mention mention in reading.Mentions)
        {
            if (mention.Type == type && mention.Form is MentionForm.Nominal)
            {
                Main!.AddAlias(mention.Normal ?? new string(reading.Document.TextOf(mention.Span)).ToLowerInvariant());
            }
        }
    }
}
