using Extract.Knowledge.Entities;
using Extract.Knowledge.Merging.Entities.Names;
using Extract.Knowledge.Profile;
using Extract.Language.Names;

namespace Extract.Knowledge.Merging.Entities.Places;

/// <summary>What the gazetteer knows by the names of an entity. Thread-safe.</summary>
internal static class PlaceCandidates
{
    /// <summary>By how much the most populous of several must lead to be meant where nothing else is said.</summary>
    private const double Dominance = 10;

    /// <summary>How many live in a place that is meant wherever it is named.</summary>
    private const long Famous = 1_000_000;

    /// <summary>All that may be meant, most notable first: by the name, else by the name without words that it may lack, else by another spelling.</summary>
    public static IReadOnlyList<GazetteerPlace> Of(Entity entity, KnowledgeProfile profile)
    {
        IReadOnlyList<GazetteerPlace> found = Search(entity.Name, profile);
        if (found.Count > 0)
        {
            return found;
        }

        ThingName own = ThingName.Parse(entity.Name, EntityNature.Location, profile);
        foreach (string alias in entity.Aliases)
        {
            if (alias.AsSpan().ContainsAnyInRange('A', 'Z') && ThingName.Compare(own, ThingName.Parse(alias, EntityNature.Location, profile)) >= NameRelation.Spelling
                && Search(alias, profile) is { Count: > 0 } other)
            {
                return other;
            }
        }

        return [];
    }

    /// <summary>The one that is meant by a name in most articles; null when it is one of many.</summary>
    public static GazetteerPlace? Plain(IReadOnlyList<GazetteerPlace> candidates) =>
        candidates.Count == 0 ? null
        : candidates.Count == 1 || candidates[0].Kind == "country"
            || (candidates[0].Population >= Famous && candidates[0].Population > Dominance * candidates.Skip(1).Max(c => c.Population)) ? candidates[0]
        : null;

    private static IReadOnlyList<GazetteerPlace> Search(string name, KnowledgeProfile profile)
    {
        foreach (string form in (IEnumerable<string>)[name, .. profile.SynonymsOf(name), .. PlaceNames.Variants(name, profile)])
        {
            IReadOnlyList<GazetteerPlace> found = Atlas.Find(form);
            if (found.Count > 0)
            {
                return found;
            }
        }

        return [];
    }
}
