using Extract.Knowledge.Entities;
using Extract.Knowledge.Profile;

namespace Extract.Knowledge.Merging.Facts;

/// <summary>
/// Whether two facts can belong to one undertaking. One that is called by nothing but its generic name may be any. Frozen and thread-safe.
/// </summary>
internal sealed class Undertakings
{
    private readonly HashSet<string> _all = new(StringComparer.Ordinal);
    private readonly HashSet<string> _generic = new(StringComparer.Ordinal);

    public Undertakings(KnowledgeProfile profile, IEnumerable<Entity> entities)
    {
        string[] words = NameFold.Fold(profile.Undertaking.Name ?? "").Split(' ');
        foreach (Entity entity in entities)
        {
            if (profile.NatureOf(entity.Type) != EntityNature.Undertaking)
            {
                continue;
            }

            _all.Add(entity.Id);
            if (entity.Aliases.Prepend(entity.Name).All(name => NameFold.Fold(name).Split(' ').All(words.Contains)))
            {
                _generic.Add(entity.Id);
            }
        }
    }

    /// <summary>Whether a role is filled with an undertaking: a fact of the whole, which may as well leave the role out.</summary>
    public bool IsWhole(IReadOnlyList<Filler> fillers) => fillers is [EntityFiller entity] && _all.Contains(entity.Id);

    /// <summary>Whether both are known and are two.</summary>
    public bool Differ(string? a, string? b) => a != b && IsKnown(a) && IsKnown(b);

    /// <summary>Of those that articles tell the one that most tell, a generic name last; null when none is told.</summary>
    public string? Choose(IEnumerable<string?> told) => told
        .OfType<string>()
        .GroupBy(id => id, StringComparer.Ordinal)
        .OrderBy(group => IsKnown(group.Key) ? 0 : 1)
        .ThenByDescending(group => group.Count())
        .ThenBy(group => group.Key, StringComparer.Ordinal)
        .FirstOrDefault()?.Key;

    private bool IsKnown(string? id) => id is not null && !_generic.Contains(id);
}
