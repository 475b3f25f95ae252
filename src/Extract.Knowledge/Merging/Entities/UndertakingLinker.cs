using Extract.Knowledge.Merging.Entities.Records;
using Extract.Knowledge.Profile;

namespace Extract.Knowledge.Merging.Entities;

/// <summary>
/// Finds out which undertakings of several articles are one: host and year agree, and no word sets them apart. One whose name does not
/// tell is that of the articles whose company its own article keeps. Used by one thread.
/// </summary>
internal sealed class UndertakingLinker
{
    /// <summary>How many names in common make two articles tell of one undertaking.</summary>
    private const int Kept = 3;

    /// <summary>What more articles name than this makes no company.</summary>
    private const int Common = 64;

    private readonly KnowledgeProfile _profile;
    private readonly Company _company;
    private readonly List<Group> _groups = [];
    private readonly Dictionary<int, List<(int Article, Group Group)>> _byCompany = [];

    public UndertakingLinker(IReadOnlyList<KnowledgeBase> articles, KnowledgeProfile profile, Company company)
    {
        (_profile, _company) = (profile, company);
        List<(int Article, Entity Entity, UndertakingSign Sign)> all = [];
        for (int i = 0; i < articles.Count; i++)
        {
            foreach (Entity entity in articles[i].Entities)
            {
                if (_profile.NatureOf(entity.Type) == EntityNature.Undertaking)
                {
                    all.Add((i, entity, UndertakingSign.Of(entity, profile)));
                }
            }
        }

        Dictionary<(string, UndertakingSign), Group> full = [];
        foreach ((int article, Entity entity, UndertakingSign sign) in all.Where(one => one.Sign.IsFull))
        {
            if (!full.TryGetValue((entity.Type, sign), out Group? group))
            {
                full.Add((entity.Type, sign), group = NewGroup(sign));
            }

            Add(group, article, entity);
        }

        foreach ((int article, Entity entity, UndertakingSign sign) in all.Where(one => !one.Sign.IsFull))
        {
            Add(Keeping(article, sign) ?? NewGroup(sign), article, entity);
        }

        ILookup<int, (Group Group, Entity Entity)> byArticle = _groups
            .SelectMany(group => group.Members.Select(member => (member.Article, Pair: (group, member.Entity))))
            .ToLookup(one => one.Article, one => one.Pair);
        Main = [.. articles.Select((article, i) => MainOf(article, byArticle[i]))];
    }

    /// <summary>The entities of each undertaking, with the index of the article of each.</summary>
    public IEnumerable<IReadOnlyList<(int Article, Entity Entity)>> Groups => _groups.Select(group => group.Members);

    /// <summary>For each article the key of its undertaking; empty when it has none.</summary>
    public IReadOnlyList<string> Main { get; }

    private Group NewGroup(UndertakingSign sign)
    {
        Group group = new(_groups.Count, sign);
        _groups.Add(group);
        return group;
    }

    private void Add(Group group, int article, Entity entity)
    {
        group.Members.Add((article, entity));
        foreach (int member in _company.Of(article))
        {
            if (!_byCompany.TryGetValue(member, out List<(int Article, Group Group)>? list))
            {
                _byCompany.Add(member, list = []);
            }

            list.Add((article, group));
        }
    }

    /// <summary>The undertaking that the articles with the most names in common tell of; null when none has enough, or two as many.</summary>
    private Group? Keeping(int article, UndertakingSign sign)
    {
        Dictionary<(int Article, Group Group), int> shared = [];
        foreach (int member in _company.Of(article))
        {
            List<(int Article, Group Group)> others = _byCompany.GetValueOrDefault(member) ?? [];
            foreach ((int other, Group group) in others.Count <= Common ? others : [])
            {
                if (other != article && group.Sign.Agrees(sign))
                {
                    shared[(other, group)] = shared.GetValueOrDefault((other, group)) + 1;
                }
            }
        }

        int most = shared.Count > 0 ? shared.Values.Max() : 0;
        Group[] best = [.. shared.Where(pair => pair.Value == most).Select(pair => pair.Key.Group).Distinct()];
        return most >= (sign.Host.Length > 0 ? 1 : Kept) && best.Length == 1 ? best[0] : null;
    }

    /// <summary>The one that most facts belong to.</summary>
    private static string MainOf(KnowledgeBase article, IEnumerable<(Group Group, Entity Entity)> own)
    {
        Dictionary<string, int> uses = new(StringComparer.Ordinal);
        foreach (Fact fact in article.Facts)
        {
            if (fact.Undertaking is { } id)
            {
                uses[id] = uses.GetValueOrDefault(id) + 1;
            }
        }

        (Group Group, int Uses)? main = null;
        foreach ((Group group, Entity entity) in own)
        {
            int use = uses.GetValueOrDefault(entity.Id);
            main = main is null || use > main.Value.Uses ? (group, use) : main;
        }

        return main is null ? "" : main.Value.Group.Number.ToString(System.Globalization.CultureInfo.InvariantCulture);
    }

    private sealed record Group(int Number, UndertakingSign Sign)
    {
        public List<(int Article, Entity Entity)> Members { get; } = [];
    }
}
