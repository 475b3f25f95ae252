using Extract.Knowledge.Entities;
using Extract.Knowledge.Profile;
using Extract.Language.Names;

namespace Extract.Knowledge.Merging.Entities.Places;

/// <summary>Says where the locations of a knowledge base lie, as far as the gazetteer knows and the articles tell which is meant. Used by one thread.</summary>
internal sealed class PlaceLocator
{
    /// <summary>How many articles of an entity are looked at.</summary>
    private const int MostArticles = 12;

    private readonly KnowledgeProfile _profile;
    private readonly Dictionary<string, PlaceContext> _contexts = new(StringComparer.Ordinal);
    private readonly Dictionary<string, IReadOnlyList<GazetteerPlace>> _candidates = new(StringComparer.Ordinal);
    private readonly Dictionary<string, HashSet<string>> _containers = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Entity> _byId = new(StringComparer.Ordinal);

    /// <param name="articles">One article each, in the order of the links.</param>
    public PlaceLocator(IReadOnlyList<KnowledgeBase> articles, EntityLinks links, KnowledgeProfile profile)
    {
        _profile = profile;
        foreach (Entity entity in links.Entities)
        {
            _byId.Add(entity.Id, entity);
            if (profile.NatureOf(entity.Type) == EntityNature.Location)
            {
                _candidates.Add(entity.Id, PlaceCandidates.Of(entity, profile));
                NoteContext(entity);
            }
        }

        for (int i = 0; i < articles.Count; i++)
        {
            foreach (Fact fact in articles[i].Facts.Where(fact => fact.Type == profile.Containment?.Fact))
            {
                NoteContainer(fact, i, links);
            }
        }
    }

    /// <summary>The same entities with their locations.</summary>
    public List<Entity> Locate(IReadOnlyList<Entity> entities) => [.. entities.Select(entity => Find(entity) is { } place
        ? entity with { Location = LocationOf(place) }
        : entity)];

    private static EntityLocation LocationOf(GazetteerPlace place)
    {
        (double latitude, double longitude) = Atlas.PointOf(place);
        return new EntityLocation(latitude, longitude, Atlas.CountryOf(place));
    }

    /// <summary>What adds to the picture of each article that mentions it.</summary>
    private void NoteContext(Entity entity)
    {
        if (PlaceCandidates.Plain(_candidates[entity.Id]) is not { } plain)
        {
            return;
        }

        foreach (string article in Articles(entity, int.MaxValue))
        {
            if (!_contexts.TryGetValue(article, out PlaceContext? context))
            {
                _contexts.Add(article, context = new PlaceContext());
            }

            context.Add(plain, entity.Id);
        }
    }

    private void NoteContainer(Fact fact, int article, EntityLinks links)
    {
        string? Id(string role) => fact.Roles.FirstOrDefault(r => r.Role == role)?.Fillers.OfType<EntityFiller>().FirstOrDefault()?.Id;
        if (Id(_profile.Containment!.Part) is { } part && Id(_profile.Containment.Whole) is { } whole)
        {
            string inner = links.Of(article, part);
            if (!_containers.TryGetValue(inner, out HashSet<string>? known))
            {
                _containers.Add(inner, known = new HashSet<string>(StringComparer.Ordinal));
            }

            known.Add(links.Of(article, whole));
        }
    }

    private GazetteerPlace? Find(Entity entity)
    {
        if (!_candidates.TryGetValue(entity.Id, out IReadOnlyList<GazetteerPlace>? candidates) || candidates.Count == 0)
        {
            return null;
        }

        PlaceContext[] contexts = [.. Articles(entity, MostArticles).Select(article => _contexts.GetValueOrDefault(article)).OfType<PlaceContext>()];
        string? own = PlaceCandidates.Plain(candidates)?.Country;
        (string, GazetteerPlace?)[] containers = [.. Around(entity.Id)];
        GazetteerPlace? best = null;
        double most = double.NegativeInfinity;
        double second = double.NegativeInfinity;
        foreach (GazetteerPlace candidate in candidates)
        {
            double score = PlaceScore.Of(candidate, candidates.Count == 1, containers, new PlaceSurroundings(contexts, own, entity.Id));
            if (score > most)
            {
                (best, second, most) = (candidate, best is not null && AreNear(best, candidate) ? second : most, score);
            }
            else if (!AreNear(best!, candidate))
            {
                second = Math.Max(second, score);
            }
        }

        return most >= PlaceScore.Least && most - second >= PlaceScore.Lead ? best : null;
    }

    /// <summary>A city and the region of its name are one for our purpose.</summary>
    private static bool AreNear(GazetteerPlace a, GazetteerPlace b) =>
        a.Country == b.Country && Math.Abs(a.Latitude - b.Latitude) < 1 && Math.Abs(a.Longitude - b.Longitude) < 1;

    /// <summary>All that a location is said to lie in, however far around.</summary>
    private IEnumerable<(string Name, GazetteerPlace? Place)> Around(string id)
    {
        HashSet<string> seen = new(StringComparer.Ordinal) { id };
        Queue<string> open = new([id]);
        while (open.TryDequeue(out string? inner))
        {
            foreach (string outer in _containers.GetValueOrDefault(inner, []).Order(StringComparer.Ordinal))
            {
                if (seen.Add(outer) && _byId.TryGetValue(outer, out Entity? entity))
                {
                    open.Enqueue(outer);
                    yield return (NameFold.Fold(entity.Name), PlaceCandidates.Plain(_candidates.GetValueOrDefault(outer, [])));
                }
            }
        }
    }

    private static IEnumerable<string> Articles(Entity entity, int most) =>
        entity.Mentions.Select(mention => mention.Article).Distinct(StringComparer.Ordinal).Take(most);
}
