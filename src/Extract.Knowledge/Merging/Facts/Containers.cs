using Extract.Knowledge.Entities;
using Extract.Knowledge.Profile;
using Extract.Rules;

namespace Extract.Knowledge.Merging.Facts;

/// <summary>Which locations lie in which: as articles tell it, and as names tell it ("Elm Park Stadium" lies in "Elm Park"). Frozen once made.</summary>
internal sealed class Containers
{
    private readonly Dictionary<string, List<string>> _wholes = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string[]> _names = new(StringComparer.Ordinal);

    /// <param name="facts">Facts of all articles with the entities of the whole.</param>
    public Containers(KnowledgeProfile profile, IEnumerable<Entity> entities, IEnumerable<Fact> facts)
    {
        foreach (Entity entity in entities)
        {
            if (profile.NatureOf(entity.Type) == EntityNature.Location)
            {
                _names[entity.Id] = [.. entity.Aliases.Prepend(entity.Name).Select(NameFold.Fold)];
            }
        }

        foreach (Fact fact in facts)
        {
            if (profile.Containment is { } containment && fact.Type == containment.Fact && fact.Status == Status.Happened)
            {
                Note(fact, containment);
            }
        }
    }

    /// <summary>Whether one location is part of another; false for one and the same.</summary>
    public bool LiesIn(string part, string whole) => part != whole && (IsTold(part, whole) || IsNamed(part, whole));

    private void Note(Fact fact, Containment containment)
    {
        foreach (Filler part in Find(fact, containment.Part))
        {
            foreach (Filler whole in Find(fact, containment.Whole))
            {
                if (part is EntityFiller inner && whole is EntityFiller outer)
                {
                    if (!_wholes.TryGetValue(inner.Id, out List<string>? wholes))
                    {
                        _wholes.Add(inner.Id, wholes = []);
                    }

                    wholes.Add(outer.Id);
                }
            }
        }
    }

    private static IReadOnlyList<Filler> Find(Fact fact, string role) => fact.Roles.FirstOrDefault(r => r.Role == role)?.Fillers ?? [];

    private bool IsTold(string part, string whole)
    {
        if (!_wholes.ContainsKey(part))
        {
            return false;
        }

        HashSet<string> visited = new(StringComparer.Ordinal) { part };
        Queue<string> next = new([part]);
        while (next.TryDequeue(out string? place))
        {
            foreach (string outer in _wholes.GetValueOrDefault(place) ?? [])
            {
                if (outer == whole)
                {
                    return true;
                }

                if (visited.Add(outer))
                {
                    next.Enqueue(outer);
                }
            }
        }

        return false;
    }

    /// <summary>Whether a name of the one goes on where a name of the other ends.</summary>
    private bool IsNamed(string part, string whole)
    {
        foreach (string name in _names.GetValueOrDefault(part) ?? [])
        {
            foreach (string start in _names.GetValueOrDefault(whole) ?? [])
            {
                if (name.Length > start.Length && name[start.Length] == ' ' && name.StartsWith(start, StringComparison.Ordinal))
                {
                    return true;
                }
            }
        }

        return false;
    }
}
