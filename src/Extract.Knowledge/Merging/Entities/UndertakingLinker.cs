using System.Globalization;
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
    private const int Kept = 4;

    /// <summary>The same for two that appeared within <see cref="Close"/> days.</summary>
    private const int KeptClose = 2;
    private const int Close = 120;

    /// <summary>What more articles name than this makes no company.</summary>
    private const int Common = 64;

    private readonly KnowledgeProfile _profile;
    private readonly Company _company;
    private readonly DateOnly?[] _days;
    private readonly (Group Group, Entity Entity)?[] _own;
    private readonly Group?[] _main;
    private readonly List<Group> _groups = [];
    private readonly Dictionary<int, List<(int Article, Group Group)>> _byCompany = [];

    public UndertakingLinker(IReadOnlyList<KnowledgeBase> articles, KnowledgeProfile profile, Company company)
    {
        (_profile, _company) = (profile, company);
        _days = [.. articles.Select(article => DateOnly.TryParseExact(
            article.Articles[0].Published, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day) ? day : (DateOnly?)null)];
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
        _own = [.. articles.Select((article, i) => MainOf(article, byArticle[i]))];
        _main = [.. _own.Select((own, i) => Told(i) ?? own?.Group)];
        Keys = [.. _main.Select(group => group is null ? "" : group.Number.ToString(CultureInfo.InvariantCulture))];
    }

    /// <summary>The entities of each undertaking, with the index of the article of each.</summary>
    public IEnumerable<IReadOnlyList<(int Article, Entity Entity)>> Groups => _groups.Select(group => group.Members);

    /// <summary>For each article the key of its undertaking; empty when it has none.</summary>
    public IReadOnlyList<string> Keys { get; }

    /// <summary>An entity of the undertaking of an article; null when it has none.</summary>
    public (int Article, Entity Entity)? Main(int article) => _main[article]?.Members[0];

    /// <summary>The entity that the article itself has its facts belong to; null when it has none.</summary>
    public Entity? Own(int article) => _own[article]?.Entity;

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

        int spare = sign.Host.Length > 0 ? 1 : 0;
        (Group Group, int Over)[] fit = [.. shared
            .Select(pair => (pair.Key.Group, Over: pair.Value - Needed(article, pair.Key.Article) + spare))
            .Where(one => one.Over >= 0)];
        int most = fit.Length > 0 ? fit.Max(one => one.Over) : 0;
        Group[] best = [.. fit.Where(one => one.Over == most).Select(one => one.Group).Distinct()];
        return best.Length == 1 ? best[0] : null;
    }

    /// <summary>How many names two articles must have in common to tell of one undertaking.</summary>
    private int Needed(int a, int b) =>
        _days[a] is { } left && _days[b] is { } right && Math.Abs(left.DayNumber - right.DayNumber) <= Close ? KeptClose : Kept;

    /// <summary>The one that most facts belong to.</summary>
    private static (Group Group, Entity Entity)? MainOf(KnowledgeBase article, IEnumerable<(Group Group, Entity Entity)> own)
    {
        Dictionary<string, int> uses = new(StringComparer.Ordinal);
        foreach (Fact fact in article.Facts)
        {
            if (fact.Undertaking is { } id)
            {
                uses[id] = uses.GetValueOrDefault(id) + 1;
            }
        }

        (Group Group, Entity Entity)? main = null;
        int most = -1;
        foreach ((Group group, Entity entity) in own)
        {
            int use = uses.GetValueOrDefault(entity.Id);
            (main, most) = use > most ? ((group, entity), use) : (main, most);
        }

        return main;
    }

    /// <summary>
    /// The undertaking of the articles that share an article's story, where that is far more than it shares with others of its own
    /// undertaking: an article may name another in passing and its own not at all. Null when it has its own.
    /// </summary>
    private Group? Told(int article)
    {
        Dictionary<int, int> shared = [];
        foreach (int member in _company.Of(article))
        {
            IReadOnlyList<int> others = _company.ArticlesWith(member);
            foreach (int other in others.Count <= Common ? others : [])
            {
                shared[other] = shared.GetValueOrDefault(other) + 1;
            }
        }

        shared.Remove(article);
        Dictionary<Group, int> best = [];
        foreach ((int other, int count) in shared)
        {
            if (_own[other]?.Group is { } group && count >= Needed(article, other))
            {
                best[group] = Math.Max(best.GetValueOrDefault(group), count);
            }
        }

        if (best.Count == 0)
        {
            return null;
        }

        int kept = _own[article]?.Group is { } mine ? best.GetValueOrDefault(mine) : 0;
        Group first = best.OrderByDescending(pair => pair.Value).ThenByDescending(pair => pair.Key.Members.Count).ThenBy(pair => pair.Key.Number).First().Key;
        return best[first] >= 2 * kept ? first : null;
    }

    private sealed record Group(int Number, UndertakingSign Sign)
    {
        public List<(int Article, Entity Entity)> Members { get; } = [];
    }
}
