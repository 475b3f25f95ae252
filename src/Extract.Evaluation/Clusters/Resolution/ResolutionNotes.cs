namespace Extract.Evaluation.Clusters.Resolution;

/// <summary>What went wrong in telling who is who, in words.</summary>
internal static class ResolutionNotes
{
    /// <summary>Pairs of different things of the personal kind that were taken for one: what must never be.</summary>
    public static List<string> People(List<NameItem> items) => [.. Merged(items, people: true)];

    /// <summary>One line for each pair of things taken for one, each thing taken for several, and the names not found.</summary>
    public static IEnumerable<string> Of(List<NameItem> items)
    {
        foreach (string pair in Merged(items, people: true).Concat(Merged(items, people: false)))
        {
            yield return $"taken for one: {pair}";
        }

        foreach (IGrouping<string, NameItem> thing in items.GroupBy(item => item.Gold))
        {
            IGrouping<string, NameItem>[] parts = [.. thing.Where(item => item.System is not null).GroupBy(item => item.System!)];
            if (parts.Length > 1)
            {
                yield return $"taken for {parts.Length}: {thing.Key} = {string.Join("; ", parts.Select(part => $"{part.Key} ({Show(part)})"))}";
            }
        }

        foreach (IGrouping<string, NameItem> thing in items.Where(item => item.System is null).GroupBy(item => item.Gold))
        {
            yield return $"not found: {thing.Key} ({Show(thing)})";
        }
    }

    private static IEnumerable<string> Merged(List<NameItem> items, bool people)
    {
        foreach (IGrouping<string, NameItem> entity in items.Where(item => item.System is not null).GroupBy(item => item.System!))
        {
            IGrouping<string, NameItem>[] things = [.. entity.GroupBy(item => item.Gold)];
            for (int i = 0; i < things.Length; i++)
            {
                for (int j = i + 1; j < things.Length; j++)
                {
                    if (people == (things[i].First().IsPerson && things[j].First().IsPerson))
                    {
                        yield return $"{things[i].Key} ({Show(things[i])}) and {things[j].Key} ({Show(things[j])}) as {entity.Key}";
                    }
                }
            }
        }
    }

    private static string Show(IEnumerable<NameItem> items) => string.Join(", ", items.Select(item => $"{item.Name} in {item.Article}"));
}
