using Extract.Knowledge.Entities;
using Extract.Knowledge.Profile;
using Extract.Rules;

namespace Extract.Knowledge.Merging.Facts;

/// <summary>
/// Which locations lie in which: as articles tell it, as the gazetteer tells the country, and as names tell it ("Elm Park Stadium" lies in
/// "Elm Park"). Not thread-safe.
/// </summary>
internal sealed class Containers
{
    private readonly Dictionary<string, SortedSet<string>> _wholes = new(StringComparer.Ordinal);
    private readonly Dictionary<string, HashSet<string>> _all = new(StringComparer.Ordinal);

    /// <param name="entities">Entities of the whole.</param>
    /// <param name="facts">Facts of all articles with the entities of the whole.</param>
    public Containers(KnowledgeProfile profile, IReadOnlyList<Entity> entities, IEnumerable<Fact> facts)
    {
        Entity[] places = [.. entities.Where(e => profile.NatureOf(e.Type) == EntityNature.Location)];
        NoteNames(places);
        foreach (Fact fact in facts)
        {
            if (profile.Containment is { } containment && fact.Type == containment.Fact && fact.Status == Status.Happened)
            {
                NoteFact(fact, containment);
            }
        }
    }

    /// <summary>Whether one location is part of another; false for one and the same.</summary>
    public bool LiesIn(string part, string whole) => part != whole && _wholes.ContainsKey(part) && WholesOf(part).Contains(whole);

    /// <summary>All locations in which one lies, without itself.</summary>
    public IReadOnlySet<string> WholesOf(string part)
    {
        if (!_all.TryGetValue(part, out HashSet<string>? found))
        {
            found = new HashSet<string>(StringComparer.Ordinal);
            Queue<string> next = new([part]);
            while (next.TryDequeue(out string? place))
            {
                foreach (string whole in _wholes.TryGetValue(place, out SortedSet<string>? wholes) ? wholes : [])
                {
                    if (whole != part && found.Add(whole))
                    {
                        next.Enqueue(whole);
                    }
                }
            }

            _all.Add(part, found);
        }

        return found;
    }

    private void NoteFact(Fact fact, Containment containment)
    {
        foreach (Filler part in fact.Get(containment.Part))
        {
            foreach (Filler whole in fact.Get(containment.Whole))
            {
                if (part is EntityFiller inner && whole is EntityFiller outer)
                {
                    Note(inner.Id, outer.Id);
                }
            }
        }
    }

    private void NoteNames(Entity[] places)
    {
        Dictionary<string, List<string>> byName = new(StringComparer.Ordinal);
        foreach (Entity place in places)
        {
            foreach (string name in Names(place))
            {
                if (!byName.TryGetValue(name, out List<string>? ids))
                {
                    byName.Add(name, ids = []);
                }

                ids.Add(place.Id);
            }
        }

        foreach (Entity place in places)
        {
            IEnumerable<string> wholes = Names(place).SelectMany(Beginnings);
            if (place.Location?.Country is { } country)
            {
                wholes = wholes.Append(NameFold.Fold(country));
            }

            foreach (string whole in wholes.SelectMany(name => byName.GetValueOrDefault(name) ?? []))
            {
                Note(place.Id, whole);
            }
        }
    }

    private static IEnumerable<string> Names(Entity entity) => entity.Aliases.Prepend(entity.Name).Select(NameFold.Fold).Distinct();

    /// <summary>What a name begins with, word by word, without the whole of it.</summary>
    private static IEnumerable<string> Beginnings(string name)
    {
        for (int space = name.IndexOf(' '); space > 0; space = name.IndexOf(' ', space + 1))
        {
            yield return name[..space];
        }
    }

    private void Note(string part, string whole)
    {
        if (part == whole)
        {
            return;
        }

        if (!_wholes.TryGetValue(part, out SortedSet<string>? wholes))
        {
            _wholes.Add(part, wholes = new SortedSet<string>(StringComparer.Ordinal));
        }

        wholes.Add(whole);
    }
}
