using Extract.Knowledge.Assembly;
using Extract.Knowledge.Merging.Entities;
using Extract.Knowledge.Merging.Facts;

namespace Extract.Knowledge.Merging.Tellings;

/// <summary>
/// Notes on entities and facts of several articles what each article has of them, where that cannot be told from the whole, so that a
/// merged knowledge base can be parted again. Frozen once made.
/// </summary>
internal sealed class TellingNoter
{
    private readonly Dictionary<string, List<EntityTelling>> _byEntity = new(StringComparer.Ordinal);
    private readonly ArticleEntities _own;
    private readonly IReadOnlyList<Entity> _entities;

    /// <param name="articles">One article each, in ordinal order of their ids.</param>
    public TellingNoter(IReadOnlyList<KnowledgeBase> articles, EntityLinks links)
    {
        _entities = links.Entities;
        Dictionary<string, Entity> wholes = links.Entities.ToDictionary(e => e.Id, StringComparer.Ordinal);
        for (int i = 0; i < articles.Count; i++)
        {
            foreach (IGrouping<string, Entity> same in articles[i].Entities.GroupBy(e => links.Of(i, e.Id), StringComparer.Ordinal))
            {
                Note(wholes[same.Key], articles[i].Articles[0].Id, [.. same]);
            }
        }

        _own = new ArticleEntities(_byEntity.SelectMany(e => e.Value.Select(telling => (e.Key, telling))));
    }

    /// <summary>Entities with their tellings.</summary>
    public List<Entity> Entities() =>
        [.. _entities.Select(e => _byEntity.TryGetValue(e.Id, out List<EntityTelling>? tellings) ? e with { Tellings = tellings } : e)];

    /// <summary>A fact with its tellings.</summary>
    /// <param name="told">What each article tells of it.</param>
    public Fact Note(Fact fact, IReadOnlyList<Told> told)
    {
        List<Telling> tellings = [];
        bool isPlain = true;
        foreach (Told one in told)
        {
            foreach (Fact own in one.Own)
            {
                tellings.Add(new Telling(one.Article, own.Id, own.Status, own.Undertaking, own.Confidence, own.Roles)
                {
                    Evidence = one.Own.Count > 1 ? PlacesOf(own, fact, one.Article) : [],
                });
                isPlain &= one.Own.Count == 1 && IsPlain(own, _own.Tell(fact, one.Article));
            }
        }

        tellings.Sort(Compare);
        return fact with { Tellings = isPlain ? [] : tellings };
    }

    private void Note(Entity whole, string article, List<Entity> own)
    {
        EntityMention[] mentions = own.Count > 1 ? [.. whole.Mentions.Where(m => m.Article == article)] : [];
        foreach (Entity one in own)
        {
            if (own.Count > 1 || one.Id != whole.Id || one.Type != whole.Type || one.Name != whole.Name || one.Mentions.Count == 0
                || !one.Aliases.SequenceEqual(whole.Aliases))
            {
                if (!_byEntity.TryGetValue(whole.Id, out List<EntityTelling>? tellings))
                {
                    _byEntity.Add(whole.Id, tellings = []);
                }

                HashSet<EntityMention> mine = own.Count > 1 ? [.. one.Mentions] : [];
                tellings.Add(new EntityTelling(article, one.Id, one.Type, one.Name, one.Aliases)
                {
                    Mentions = [.. Enumerable.Range(0, mentions.Length).Where(i => mine.Contains(mentions[i]))],
                });
            }
        }
    }

    private static List<int> PlacesOf(Fact own, Fact fact, string article)
    {
        HashSet<(int, int, string)> mine = [.. own.Evidence.Select(e => (e.Start, e.End, e.Rule))];
        List<int> places = [];
        int place = 0;
        foreach (Evidence evidence in fact.Evidence.Where(e => e.Article == article))
        {
            if (mine.Contains((evidence.Start, evidence.End, evidence.Rule)))
            {
                places.Add(place);
            }

            place++;
        }

        return places;
    }

    private static bool IsPlain(Fact own, Fact told) =>
        own.Id == told.Id && own.Confidence == told.Confidence
        && FactId.Identity(own.Type, own.Status, own.Undertaking, own.Roles) == FactId.Identity(told.Type, told.Status, told.Undertaking, told.Roles);

    private static int Compare(Telling a, Telling b)
    {
        int order = string.CompareOrdinal(a.Article, b.Article);
        return order != 0 ? order : string.CompareOrdinal(a.Id, b.Id);
    }
}
