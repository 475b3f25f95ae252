using Extract.Evaluation.Gold;

namespace Extract.Evaluation.Clusters.Resolution;

/// <summary>Where an article's text has the names of its gold; a name within a longer name is none. Thread-safe.</summary>
internal static class NameOccurrences
{
    /// <summary>Every name that the text has, with its places in order; names in the order of the gold.</summary>
    public static List<(GoldEntity Entity, string Name, List<(int Start, int End)> Places)> Find(IReadOnlyList<GoldEntity> entities, string text)
    {
        List<(GoldEntity Entity, string Name, List<(int Start, int End)> Places)> found = [];
        List<(int Start, int End)> all = [];
        foreach (GoldEntity entity in entities)
        {
            foreach (string name in entity.Names.Distinct())
            {
                List<(int Start, int End)> places = [.. NameFinder.Find(text, name)];
                all.AddRange(places);
                found.Add((entity, name, places));
            }
        }

        foreach ((_, _, List<(int Start, int End)> places) in found)
        {
            places.RemoveAll(p => all.Exists(q => q.Start <= p.Start && q.End >= p.End && q.End - q.Start > p.End - p.Start));
        }

        found.RemoveAll(f => f.Places.Count == 0);
        return found;
    }
}
