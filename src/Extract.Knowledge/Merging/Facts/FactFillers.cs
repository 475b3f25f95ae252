namespace Extract.Knowledge.Merging.Facts;

/// <summary>Access to a fact's roles by name.</summary>
internal static class FactFillers
{
    /// <summary>What fills a role; empty when nothing does.</summary>
    public static IReadOnlyList<Filler> Get(this Fact fact, string role)
    {
        foreach (RoleFillers own in fact.Roles)
        {
            if (own.Role == role)
            {
                return own.Fillers;
            }
        }

        return [];
    }
}
