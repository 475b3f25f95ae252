namespace Extract.Knowledge.Assembly;

/// <summary>Leaves out what only a learned rule tells of somebody or something of which a written rule tells the same kind of fact.</summary>
internal static class Fallbacks
{
    public static void Drop(List<Draft> drafts)
    {
        Dictionary<(string Type, string Role), HashSet<Filler>> told = [];
        foreach (Draft draft in drafts)
        {
            foreach ((string role, List<Filler> fillers) in draft.FallbackRole is null ? draft.Roles : [])
            {
                if (!told.TryGetValue((draft.Type.Name, role), out HashSet<Filler>? all))
                {
                    told.Add((draft.Type.Name, role), all = []);
                }

                all.UnionWith(fillers);
            }
        }

        drafts.RemoveAll(draft => draft.FallbackRole is { } role
            && told.TryGetValue((draft.Type.Name, role), out HashSet<Filler>? all) && draft.Get(role).Any(all.Contains));
    }
}
