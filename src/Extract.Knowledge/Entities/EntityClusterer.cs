using Extract.Knowledge.Profile;
using Extract.Language;
using Extract.Rules.Matching;

namespace Extract.Knowledge.Entities;

/// <summary>Groups the names and kinds of one article into entities, type by type.</summary>
internal sealed class EntityClusterer(Document document, KnowledgeProfile profile)
{
    private readonly Dictionary<(string Type, string Text, bool Kind, int Token), NameForm> _forms = [];
    private readonly Dictionary<NameForm, List<Mention>> _mentions = [];
    private readonly List<NameForm> _order = [];

    /// <summary>The entity of every named mention and kind.</summary>
    public Dictionary<Mention, Cluster> Cluster(IEnumerable<Mention> mentions)
    {
        List<Mention> all = [.. mentions.Where(m => m.Form is MentionForm.Named or MentionForm.Kind)];
        TypeVote types = new(document, profile, all);
        SharedNames shared = SharedNames.Find(document, profile, all);
        foreach (Mention mention in all)
        {
            Add(mention, types.TypeOf(mention), shared);
        }

        FormUnion union = new(_order);
        for (int i = 0; i < _order.Count; i++)
        {
            for (int j = 0; j < i; j++)
            {
                if (_order[i].Type == _order[j].Type && AreSame(_order[i], _order[j]))
                {
                    union.Join(i, j);
                }
            }
        }

        new ShortNames(_order, profile).Attach(union);
        return Collect(union);
    }

    private void Add(Mention mention, string type, SharedNames shared)
    {
        EntityNature nature = profile.NatureOf(type);
        bool kind = mention.Form == MentionForm.Kind;
        string written = Surface.Clean(document.TextOf(mention.Span), nature, profile, out Gender gender);
        string text = mention.Normal ?? (mention.Label != mention.Type ? profile.LocationOf(written) : null) ?? written;
        if (text.Length == 0)
        {
            return;
        }

        bool isOne = nature == EntityNature.Personal && shared.Has(text);
        (string, string, bool, int) key = (type, text, kind, isOne ? mention.Span.First : -1);
        if (!_forms.TryGetValue(key, out NameForm? form))
        {
            form = new NameForm(text, type, mention.Span.First) { IsKind = kind, IsOne = isOne };
            _forms.Add(key, form);
            _mentions.Add(form, []);
            _order.Add(form);
        }

        if (shared.Any && nature == EntityNature.Personal && SharedNames.TitleOf(document, mention) is { } title)
        {
            form.Titles.Add(title);
        }

        form.Count++;
        form.Gender = form.Gender == Gender.Unknown ? gender : form.Gender;
        _mentions[form].Add(mention);
    }

    private bool AreSame(NameForm a, NameForm b)
    {
        if (a.Key == b.Key)
        {
            return !a.IsOne;
        }

        if (a.IsKind || b.IsKind)
        {
            return false;
        }

        switch (profile.NatureOf(a.Type))
        {
            case EntityNature.Personal:
                return PersonNames.AgreeInFull(a, b, profile);
            case EntityNature.Location:
                string left = a.PlaceKey ??= PlaceNames.Key(a.Text, profile);
                string right = b.PlaceKey ??= PlaceNames.Key(b.Text, profile);
                return left == right || PlaceNames.AreSpellings(left, right);
            case EntityNature.Happening:
                return (a.HappeningKey ??= profile.HappeningKey(a.Text)) == (b.HappeningKey ??= profile.HappeningKey(b.Text));
            default:
                return profile.SynonymsOf(a.Text).Contains(b.Text);
        }
    }

    private Dictionary<Mention, Cluster> Collect(FormUnion union)
    {
        Dictionary<int, Cluster> byRoot = [];
        Dictionary<Mention, Cluster> byMention = [];
        for (int i = 0; i < _order.Count; i++)
        {
            NameForm form = _order[i];
            if (!byRoot.TryGetValue(union.Find(i), out Cluster? cluster))
            {
                cluster = new Cluster(form.Type, profile.NatureOf(form.Type)) { IsKind = form.IsKind };
                byRoot.Add(union.Find(i), cluster);
            }

            cluster.IsKind &= form.IsKind;
            cluster.Forms.Add(form);
            foreach (Mention mention in _mentions[form])
            {
                cluster.Mentions.Add(mention);
                byMention[mention] = cluster;
            }
        }

        HashSet<string> locations = new(StringComparer.Ordinal);
        foreach (NameForm form in _order)
        {
            if (profile.NatureOf(form.Type) == EntityNature.Location)
            {
                locations.Add(form.Key);
            }
        }

        ClusterNamer namer = new(document, profile, locations);
        List<Cluster> clusters = [.. byRoot.Values];
        foreach (Cluster cluster in clusters)
        {
            cluster.Mentions.Sort((a, b) => a.Span.First.CompareTo(b.Span.First));
            namer.Name(cluster);
        }

        ClusterNamer.MakeIdsUnique(clusters);
        return byMention;
    }
}
