using Extract.Knowledge.Entities;
using Extract.Knowledge.Explaining;
using Extract.Knowledge.Merging.Facts;
using Extract.Rules;

namespace Extract.Knowledge.Checking;

/// <summary>A knowledge base as checks look at it. Not thread-safe.</summary>
internal sealed class CheckScene
{
    private readonly Dictionary<string, Entity> _entities = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<Fact>> _happened = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _outer = new(StringComparer.Ordinal);

    public CheckScene(KnowledgeBase knowledge, Enclosure? enclosure)
    {
        Knowledge = knowledge;
        foreach (Entity entity in knowledge.Entities)
        {
            _entities.TryAdd(entity.Id, entity);
        }

        foreach (Fact fact in knowledge.Facts)
        {
            if (fact.Status == Status.Happened)
            {
                (_happened.TryGetValue(fact.Type, out List<Fact>? facts) ? facts : _happened[fact.Type] = []).Add(fact);
            }
        }

        if (enclosure is not null)
        {
            foreach (Fact fact in Happened(enclosure.Type))
            {
                if (Entity(fact, enclosure.Inner) is { } inner && Entity(fact, enclosure.Outer) is { } outer)
                {
                    _outer.TryAdd(inner.Id, outer.Id);
                }
            }
        }
    }

    public KnowledgeBase Knowledge { get; }

    /// <summary>The facts of a type that are told as done, in order of their ids.</summary>
    public IReadOnlyList<Fact> Happened(string type) => _happened.TryGetValue(type, out List<Fact>? facts) ? facts : [];

    public static IReadOnlyList<Filler> Fillers(Fact fact, string role)
    {
        foreach (RoleFillers fillers in fact.Roles)
        {
            if (fillers.Role == role)
            {
                return fillers.Fillers;
            }
        }

        return [];
    }

    public Entity? Entity(string id) => _entities.GetValueOrDefault(id);

    /// <summary>The only entity in a role; null for none and for several.</summary>
    public Entity? Entity(Fact fact, string role) => Fillers(fact, role) is [EntityFiller only] ? Entity(only.Id) : null;

    /// <summary>The days that a role tells; null for none, for several, and where the year is unknown.</summary>
    public static Period? Days(Fact fact, string role) =>
        Fillers(fact, role) is [DateFiller date] && Period.Of(date.Edtf) is { Yearless: null } days ? days : null;

    /// <summary>Where a place lies, or what it lies in; null when nothing tells it. A whole country lies at no point.</summary>
    public EntityLocation? Location(Entity place)
    {
        Entity? at = place;
        for (int step = 0; at is not null && step < 2; step++)
        {
            if (at.Location is { } location)
            {
                return location.Country is { } country && NameFold.Fold(country) == NameFold.Fold(at.Name) ? null : location;
            }

            at = _outer.TryGetValue(at.Id, out string? outer) ? Entity(outer) : null;
        }

        return null;
    }

    /// <summary>A filler's name, or its value.</summary>
    public string Text(Filler filler) => filler is EntityFiller entity && Entity(entity.Id) is { } known ? known.Name : FillerText.Of(filler, _entities);

    /// <summary>A fact in a few words: "visit (place: Moscow, date: 2013-10-07)".</summary>
    public string Text(Fact fact) =>
        $"{fact.Type} ({string.Join(", ", fact.Roles.Select(role => $"{role.Role}: {string.Join(" and ", role.Fillers.Select(Text))}"))})";
}
